import { narrowed, type ClockSpan } from '~/domain/visits/tap-clock';
import { EMPTY_QUEUE, readQueue, type KeptQueue, type QueuedTap } from './queued-tap';

/** Where a queue is kept: the phone's storage in a browser. Either call may throw. */
export interface Storage {
  get(): string | null;
  set(text: string): void;
}

/** Which taps an answer tells of, with `null` for saved and else why not. */
export type Answers = ReadonlyMap<string, string | null>;

export interface QueueStore {
  waiting(): readonly QueuedTap[];
  refused(): readonly QueuedTap[];
  clock(): ClockSpan | null;
  /** Whether the taps outlast the page. */
  isKept(): boolean;
  add(tap: QueuedTap): void;
  settle(answers: Answers): void;
  dismiss(id: string): void;
  learn(span: ClockSpan | null): void;
}

/**
 * The taps of one user on one phone. Every call reads the storage anew, because two pages of hers share it. Where the
 * storage fails (it is full, or forbidden) the taps live as long as the page does.
 */
export function createQueueStore({ get, set }: Storage): QueueStore {
  let memory: KeptQueue | null = null;
  const read = (): KeptQueue => {
    if (memory !== null) return memory;
    try {
      return readQueue(get());
    } catch {
      return EMPTY_QUEUE;
    }
  };
  const change = (to: (kept: KeptQueue) => KeptQueue): void => {
    const next = to(read());
    try {
      set(JSON.stringify(next));
      memory = null;
    } catch {
      memory = next;
    }
  };
  return {
    waiting: () => read().taps.filter(({ refused }) => refused === null),
    refused: () => read().taps.filter(({ refused }) => refused !== null),
    clock: () => read().clock,
    isKept: () => memory === null,
    add: (tap) => change((kept) => ({ ...kept, taps: [...kept.taps, tap] })),
    settle: (answers) => change((kept) => ({ ...kept, taps: kept.taps.flatMap((tap) => settled(tap, answers)) })),
    dismiss: (id) =>
      change((kept) => ({ ...kept, taps: kept.taps.filter((tap) => tap.id !== id || tap.refused === null) })),
    learn: (span) => change((kept) => ({ ...kept, clock: narrowed(kept.clock, span) })),
  };
}

/** The saved are gone, the refused stay with their cause, and what was not answered waits on. */
function settled(tap: QueuedTap, answers: Answers): QueuedTap[] {
  const refused = answers.get(tap.id);
  if (refused === undefined) return [tap];
  return refused === null ? [] : [{ ...tap, refused }];
}
