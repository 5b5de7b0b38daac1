import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { isActive, type ToldRunState } from '~/platform/jobs/run-state';

const POLL_EVERY_MS = 3_000;

/**
 * The state of a run, followed through server-sent events while it is active. Without them the page asks again every
 * few seconds. When the run ends, the whole page is read anew, with the result.
 */
export function useRunState(runId: string, loaded: ToldRunState): ToldRunState {
  const { revalidate } = useRevalidator();
  const [live, setLive] = useState<ToldRunState | null>(null);
  const active = isActive(loaded.status);

  useEffect(() => {
    if (!active) return;
    let poll: ReturnType<typeof setInterval> | undefined;
    const stopPolling = () => {
      clearInterval(poll);
      poll = undefined;
    };
    const events = new EventSource(`/turnus/forslag/${runId}/strom`);
    events.onopen = stopPolling;
    events.onmessage = (event: MessageEvent<string>) => {
      const state = JSON.parse(event.data) as ToldRunState;
      setLive(state);
      if (isActive(state.status)) return;
      events.close();
      revalidate();
    };
    events.onerror = () => {
      setLive(null);
      poll ??= setInterval(revalidate, POLL_EVERY_MS);
    };
    return () => {
      stopPolling();
      events.close();
    };
  }, [active, revalidate, runId]);

  return active && live ? live : loaded;
}
