import type { ShiftModel } from '~/planner/model/model';

export type ShiftTint = 'day' | 'evening' | 'night' | 'long';

const LONG_MINUTES = 600;
const EVENING_FROM = 13 * 60;

/** Which quiet tint a shift has in the grid; its letter says the same. */
export function shiftTint(shift: Pick<ShiftModel, 'start' | 'end' | 'night'>): ShiftTint {
  if (shift.night) return 'night';
  if (shift.end - shift.start >= LONG_MINUTES) return 'long';
  return shift.start >= EVENING_FROM ? 'evening' : 'day';
}
