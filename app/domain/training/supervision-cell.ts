import type { CouldCome } from './who-could-come';

/** What the list says of somebody, see `AttendanceStatus` of the database. */
export type Said = 'signedUp' | 'present' | 'onDutyElsewhere' | 'off' | 'ill' | 'declined';

/**
 * How one session was, or is to be, for one person of the group:
 * `present` she was there, `stayedAway` her shift let her come and she did not, `busy` she was at work and had visits then or
 * is listed as on duty elsewhere, `absent` she was away, `off` she was not at work then, `neverThatWeekday` no week near it
 * has her at work then, `unknown` neither the list nor the shift book says anything; `signedUp` and `canCome` are to come.
 */
export const SUPERVISION_CELLS = [
  'present',
  'stayedAway',
  'busy',
  'absent',
  'off',
  'neverThatWeekday',
  'unknown',
  'signedUp',
  'canCome',
] as const;
export type SupervisionCell = (typeof SUPERVISION_CELLS)[number];

interface Known {
  readonly isOver: boolean;
  readonly said: Said | null;
  /** What the shift book answers; none where it holds no shift of anybody on that day. */
  readonly could: CouldCome | null;
  /** She has visits while it lasts. */
  readonly hasVisits: boolean;
}

/** What a person wrote in the list goes before the shift book; that she is never there goes before that she was off. */
export function supervisionCell({ isOver, said, could, hasVisits }: Known): SupervisionCell {
  if (said === 'present') return 'present';
  if (said === 'ill') return 'absent';
  if (said === 'onDutyElsewhere') return 'busy';
  if (said === 'signedUp' && !isOver) return 'signedUp';
  if (said === 'off') return could === 'neverThatWeekday' ? could : 'off';
  if (could === 'onShift') return atWork({ isOver, hasVisits, declined: said === 'declined' });
  if (could === 'otherShift') return 'off';
  if (could !== null) return could;
  return said === null ? 'unknown' : 'stayedAway';
}

function atWork({ isOver, hasVisits, declined }: { isOver: boolean; hasVisits: boolean; declined: boolean }) {
  if (hasVisits) return 'busy';
  return isOver || declined ? 'stayedAway' : 'canCome';
}
