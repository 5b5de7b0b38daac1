/**
 * Whether somebody of the group could come to a session, from the shift book:
 * `onShift` a shift of hers overlaps it, `otherShift` she works that day and not then, `off` she has no shift that day,
 * `neverThatWeekday` no week near it has her at work on that weekday at that time, `absent` she is away.
 */
export const COULD_COME = ['onShift', 'otherShift', 'off', 'neverThatWeekday', 'absent'] as const;
export type CouldCome = (typeof COULD_COME)[number];

/** So many minutes of a shift within a session let somebody come to it, as the planner counts supervision. */
export const LEAST_OVERLAP_MINUTES = 30;

/** An interval of instants `[startsAt, endsAt)`. */
export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface ShiftBookOfOne {
  /** Shifts that she is to work, or worked, that begin on the date or reach into it. */
  readonly shifts: readonly Span[];
  /** She is registered as away on the date, or from a shift that overlaps the session. */
  readonly isAway: boolean;
  /** Whether a shift of hers overlaps the hours of the session on the same weekday of any week near it. */
  readonly isEverThere: boolean;
}

export function couldCome({ session, book }: { session: Span; book: ShiftBookOfOne }): CouldCome {
  if (book.shifts.some((shift) => letsCome({ shift, session }))) return 'onShift';
  if (book.isAway) return 'absent';
  if (!book.isEverThere) return 'neverThatWeekday';
  return book.shifts.length > 0 ? 'otherShift' : 'off';
}

/** Whether a shift overlaps a session by half an hour, or by all of a session that is shorter. */
export function letsCome({ shift, session }: { shift: Span; session: Span }): boolean {
  const shared = Math.min(+shift.endsAt, +session.endsAt) - Math.max(+shift.startsAt, +session.startsAt);
  return shared >= Math.min(LEAST_OVERLAP_MINUTES * 60_000, +session.endsAt - +session.startsAt);
}
