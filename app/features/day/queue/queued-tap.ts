import { NOT_DONE_CAUSES, TAP_KINDS, type Tap } from '~/domain/visits/taps';
import type { ClockSpan } from '~/domain/visits/tap-clock';

/** A tap that waits on the phone to be saved: ids, times by the phone's clock, and the carer's own note; no names. */
export interface QueuedTap extends Tap {
  readonly visitId: string;
  readonly note: string | null;
  /** Why the server did not take it, as a code word; it is not sent again. */
  readonly refused: string | null;
}

/** What is kept on the phone for one user. */
export interface KeptQueue {
  readonly taps: readonly QueuedTap[];
  readonly clock: ClockSpan | null;
}

export const EMPTY_QUEUE: KeptQueue = { taps: [], clock: null };

/** The queue that a text of the phone's storage holds; what cannot be read is left out. */
export function readQueue(text: string | null): KeptQueue {
  if (text === null) return EMPTY_QUEUE;
  try {
    const { taps, clock } = (JSON.parse(text) ?? {}) as { taps?: unknown; clock?: unknown };
    return {
      taps: Array.isArray(taps) ? taps.flatMap((one: unknown) => tapOf(one) ?? []) : [],
      clock: clockOf(clock),
    };
  } catch {
    return EMPTY_QUEUE;
  }
}

function tapOf(value: unknown): QueuedTap | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, visitId, staffId, kind, at, cause, undoesId, note, refused } = value as Record<string, unknown>;
  const known = TAP_KINDS.find((each) => each === kind);
  if (typeof id !== 'string' || typeof visitId !== 'string' || typeof staffId !== 'string') return null;
  if (known === undefined || typeof at !== 'number') return null;
  return {
    ...{ id, visitId, staffId, at, kind: known },
    cause: NOT_DONE_CAUSES.find((each) => each === cause) ?? null,
    undoesId: textOrNull(undoesId),
    note: textOrNull(note),
    refused: textOrNull(refused),
  };
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function clockOf(value: unknown): ClockSpan | null {
  if (typeof value !== 'object' || value === null) return null;
  const { low, high } = value as Record<string, unknown>;
  return typeof low === 'number' && typeof high === 'number' ? { low, high } : null;
}
