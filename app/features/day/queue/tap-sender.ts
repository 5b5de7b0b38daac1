import { spanOf } from '~/domain/visits/tap-clock';
import type { QueuedTap } from './queued-tap';
import type { QueueStore } from './queue-store';
import { MOST_TAPS_IN_BATCH, type SendResult, type TapBatch } from './tap-wire';

/** What sending stands on; a browser, a test and a measurement each give their own. */
export interface SenderParts {
  /** Whose queue it is. */
  readonly staffId: string;
  readonly send: (batch: TapBatch) => Promise<SendResult>;
  /** The phone's clock. */
  readonly now: () => number;
  /** Calls back later; the answer calls it off. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
  /** 0..1, to spread the retries of several phones. */
  readonly random: () => number;
}

export type SenderState = 'resting' | 'sending' | 'waiting' | 'signedOut';

export interface TapSender {
  /** Sends what waits, now; resolves when all is answered or a pause has begun. */
  flush(): Promise<void>;
  state(): SenderState;
  stop(): void;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
const MOST_DOUBLINGS = 6;

/** Pauses grow with each failure in a row, and differ between phones. */
const pauseAfter = (failures: number, random: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures, MOST_DOUBLINGS)) * (0.5 + random / 2);

async function sendBatch(parts: SenderParts, store: QueueStore) {
  const batch = store.waiting().slice(0, MOST_TAPS_IN_BATCH);
  if (batch.length === 0) return { kind: 'empty' } as const;
  const sentAt = parts.now();
  const taps = batch.map(({ id, visitId, kind, at, cause, undoesId, note }) => {
    return { id, visitId, kind, at, cause, undoesId, note };
  });
  const result = await parts.send({ staffId: parts.staffId, sentAt, clock: store.clock(), taps });
  const received = parts.now();
  if (result.kind !== 'answered') return result;
  const answers = new Map(result.reply.taps.map(({ id, refused }) => [id, refused]));
  store.settle(answers);
  const { arrived, answered } = result.reply;
  store.learn(spanOf({ sent: sentAt, arrived, answered, received }));
  const saved = batch.filter(({ id }) => answers.get(id) === null);
  return { kind: 'answered', saved, isWhole: batch.every(({ id }) => answers.has(id)) } as const;
}

/**
 * Sends the taps of a store until the server has saved or refused each of them, with pauses that grow while the net
 * fails. The server takes a tap that it has for saved, so sending again is safe.
 */
export function createTapSender(
  parts: SenderParts,
  { store, changed }: { store: QueueStore; changed: (saved: readonly QueuedTap[]) => void },
): TapSender {
  let state: SenderState = 'resting';
  let failures = 0;
  let callOff: (() => void) | undefined;
  let running: Promise<void> | undefined;

  const become = (next: SenderState, saved: readonly QueuedTap[] = []) => {
    state = next;
    changed(saved);
  };
  const sendAll = async (): Promise<void> => {
    callOff?.();
    for (;;) {
      if (store.waiting().length > 0) become('sending');
      const result = await sendBatch(parts, store);
      if (result.kind === 'empty' || result.kind === 'signedOut') {
        return become(result.kind === 'empty' ? 'resting' : 'signedOut');
      }
      const saved = result.kind === 'answered' ? result.saved : [];
      if (result.kind === 'failed' || !result.isWhole) {
        callOff = parts.later(() => void flush(), pauseAfter(failures++, parts.random()));
        return become('waiting', saved);
      }
      failures = 0;
      changed(saved);
    }
  };
  const flush = (): Promise<void> => {
    running ??= sendAll().finally(() => (running = undefined));
    return running;
  };
  return { flush, state: () => state, stop: () => callOff?.() };
}
