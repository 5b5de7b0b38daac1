import { createTapQueue, type TapQueue } from '../queue/tap-queue';
import { postTaps } from '../queue/tap-wire';

const URL_OF_TAPS = '/i-dag/trykk';
const TIMEOUT_MS = 10_000;

const queues = new Map<string, TapQueue>();

/**
 * The queue of a carer on this phone, in the browser's storage under her own key: what another user left there is not
 * touched. It sends again when the net is back, when the page is looked at again, and when another page of hers changed it.
 */
export function browserQueue(staffId: string): TapQueue {
  const known = queues.get(staffId);
  if (known) return known;
  const key = `kjente-fjes-trykk:${staffId}`;
  const queue = createTapQueue({
    staffId,
    storage: {
      get: () => window.localStorage.getItem(key),
      set: (text) => window.localStorage.setItem(key, text),
    },
    send: (batch) => postTaps(batch, { url: URL_OF_TAPS, fetch: window.fetch.bind(window), timeoutMs: TIMEOUT_MS }),
    now: () => Date.now(),
    later(work, milliseconds) {
      const timer = window.setTimeout(work, milliseconds);
      return () => window.clearTimeout(timer);
    },
    random: () => Math.random(),
  });
  const send = () => void queue.flush();
  window.addEventListener('online', send);
  window.addEventListener('storage', (event) => {
    if (event.key === key) send();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') send();
  });
  queues.set(staffId, queue);
  return queue;
}
