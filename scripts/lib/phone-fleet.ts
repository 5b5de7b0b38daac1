import { randomUUID } from 'node:crypto';
import { createTapQueue, type TapQueue } from '../../app/features/day/queue/tap-queue';
import { postTaps } from '../../app/features/day/queue/tap-wire';
import { createRandom } from '../../app/planner/random';
import { badFetch, type BadNet } from './phone-net';

/** A carer's phone: the queue that the browser runs, over a bad net, with a clock that is wrong. */
export interface Phone {
  readonly staffId: string;
  readonly queue: TapQueue;
  /** What was tapped, with the true time of it. */
  readonly tapped: readonly { readonly id: string; readonly visitId: string; readonly at: number }[];
  tap(visitId: string, kind: 'checkIn' | 'checkOut'): void;
  /** Whether the server has answered for everything that was tapped. */
  isDone(): boolean;
}

const TIMEOUT_MS = 3_000;

export interface PhoneParts {
  readonly url: string;
  readonly cookie: string;
  readonly staffId: string;
  /** How far its clock is from the true one. */
  readonly skewMs: number;
  readonly seed: number;
  readonly net: BadNet;
  /** Pauses between retries are this many times shorter than on a real phone. */
  readonly haste: number;
}

export function makePhone(parts: PhoneParts): Phone {
  const random = createRandom(parts.seed);
  let stored: string | null = null;
  const tapped: { id: string; visitId: string; at: number }[] = [];
  const headers = { cookie: parts.cookie, origin: parts.url };
  const net = { url: `${parts.url}/i-dag/trykk`, fetch: badFetch({ net: parts.net, random }), headers };
  const queue = createTapQueue({
    staffId: parts.staffId,
    storage: { get: () => stored, set: (text) => void (stored = text) },
    send: (batch) => postTaps(batch, { ...net, timeoutMs: TIMEOUT_MS }),
    now: () => Date.now() + parts.skewMs,
    later(work, milliseconds) {
      const timer = setTimeout(work, milliseconds / parts.haste);
      return () => clearTimeout(timer);
    },
    random,
  });
  return {
    staffId: parts.staffId,
    queue,
    tapped,
    tap(visitId, kind) {
      const id = randomUUID();
      tapped.push({ id, visitId, at: Date.now() });
      queue.add({ id, visitId, kind, cause: null, undoesId: null, note: null });
    },
    isDone: () => queue.view().waiting.length === 0 && queue.view().state !== 'sending',
  };
}
