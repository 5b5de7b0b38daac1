import type { DayChangeKind } from '../db/generated/client';

/** Changes of the shift book, and of visits alone: each is taken back where it was made, by those who may make it. */
export const SHIFT_CHANGES: readonly DayChangeKind[] = ['absence', 'substitute', 'shiftOpened'];
export const VISIT_CHANGES: readonly DayChangeKind[] = [
  'visitMoved',
  'visitCancelled',
  'visitAdded',
  'listHandedOver',
  'lateRunning',
];
