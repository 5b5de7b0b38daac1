import type { SupervisionCell } from '~/domain/training/supervision-cell';

/** The last of the name of a cell's class: tint, frame and pattern. The letter in it tells them apart without colour. */
export const LOOK: Record<SupervisionCell, string> = {
  present: 'present',
  stayedAway: 'away',
  busy: 'busy',
  absent: 'absent',
  off: 'off',
  neverThatWeekday: 'never',
  unknown: 'unknown',
  signedUp: 'signed-up',
  canCome: 'can-come',
};
