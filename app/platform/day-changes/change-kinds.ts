import type { DayChangeKind } from '../db/generated/client';

/** What a change is called where it is told: an answer to an open shift is a substitute, or that nobody comes. */
export type ToldChange = DayChangeKind | 'shiftClosed';

/** What tells in the facts of a change that an open shift was closed without a substitute. */
export const CLOSED = { closed: true } as const;

export const toldChange = ({ kind, facts }: { kind: DayChangeKind; facts: unknown }): ToldChange =>
  kind === 'substitute' && (facts as { closed?: boolean } | null)?.closed === true ? 'shiftClosed' : kind;

/** Changes of the shift book, and of visits alone: each is taken back where it was made, by those who may make it. */
export const SHIFT_CHANGES: readonly ToldChange[] = ['absence', 'substitute', 'shiftClosed', 'shiftOpened'];
export const VISIT_CHANGES: readonly ToldChange[] = [
  'visitMoved',
  'visitCancelled',
  'visitAdded',
  'listHandedOver',
  'lateRunning',
];
