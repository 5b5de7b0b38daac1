import { middleOf, type ClockSpan } from '~/domain/visits/tap-clock';
import { createQueueStore, type Storage } from './queue-store';
import type { QueuedTap } from './queued-tap';
import { createTapSender, type SenderParts, type SenderState } from './tap-sender';

/** What a page shows of the queue. */
export interface QueueView {
  readonly state: SenderState;
  /** Not saved yet, oldest first. */
  readonly waiting: readonly QueuedTap[];
  readonly refused: readonly QueuedTap[];
  /** Saved since the page was opened: the page's own list may be older. */
  readonly saved: readonly QueuedTap[];
  /** Whether the taps outlast the page. */
  readonly isKept: boolean;
  /** `server - phone` in milliseconds, as far as it is known. */
  readonly ahead: number;
}

export type NewTap = Omit<QueuedTap, 'at' | 'staffId' | 'refused'>;

export interface TapQueue {
  add(tap: NewTap): void;
  /** Sends what waits, now. */
  flush(): Promise<void>;
  /** Takes away a refused tap that the carer has read about. */
  dismiss(id: string): void;
  /** An exchange other than the queue's own told the server's time. */
  learn(span: ClockSpan | null): void;
  /** The same object until something changes. */
  view(): QueueView;
  subscribe(listener: () => void): () => void;
  stop(): void;
}

/** What is shown as saved until the page's own list has it. */
const MOST_SAVED = 200;

/** A queue of taps: each is stored before anything is sent, and leaves the store only by the server's word. */
export function createTapQueue({ storage, ...parts }: SenderParts & { storage: Storage }): TapQueue {
  const store = createQueueStore(storage);
  const listeners = new Set<() => void>();
  let saved: readonly QueuedTap[] = [];
  let shown: QueueView | undefined;

  const changed = (more: readonly QueuedTap[] = []) => {
    saved = [...saved, ...more].slice(-MOST_SAVED);
    shown = undefined;
    for (const listener of listeners) listener();
  };
  const sender = createTapSender(parts, { store, changed });
  const view = (): QueueView => {
    const clock = store.clock();
    return {
      state: sender.state(),
      waiting: store.waiting(),
      refused: store.refused(),
      saved,
      isKept: store.isKept(),
      ahead: clock === null ? 0 : middleOf(clock),
    };
  };
  return {
    add(tap) {
      store.add({ ...tap, at: parts.now(), staffId: parts.staffId, refused: null });
      changed();
      void sender.flush();
    },
    flush: sender.flush,
    dismiss(id) {
      store.dismiss(id);
      changed();
    },
    learn(span) {
      store.learn(span);
      changed();
    },
    view: () => (shown ??= view()),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: sender.stop,
  };
}
