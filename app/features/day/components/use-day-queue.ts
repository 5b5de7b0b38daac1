import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { spanOf } from '~/domain/visits/tap-clock';
import type { QueueView, TapQueue } from '../queue/tap-queue';
import { browserQueue } from './browser-queue';

const BEFORE_SCRIPT: QueueView = { state: 'resting', waiting: [], refused: [], saved: [], isKept: true, ahead: 0 };

/** The carer's queue on this phone. On the server, and until the script runs, there is nothing in it. */
export function useDayQueue({ staffId, now }: { staffId: string; now: number }): {
  view: QueueView;
  queue: () => TapQueue;
} {
  const queue = useCallback(() => browserQueue(staffId), [staffId]);
  const subscribe = useCallback((listener: () => void) => queue().subscribe(listener), [queue]);
  const view = useSyncExternalStore(
    subscribe,
    () => queue().view(),
    () => BEFORE_SCRIPT,
  );
  // The page itself tells the server's time: it was asked for after the window turned to it, and it is here now.
  useEffect(() => {
    queue().learn(spanOf({ sent: performance.timeOrigin, arrived: now, answered: now, received: Date.now() }));
  }, [queue, now]);
  useEffect(() => void queue().flush(), [queue]);
  return { view, queue };
}
