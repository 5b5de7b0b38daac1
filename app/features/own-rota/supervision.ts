import type { Clock, IsoDate } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { weekdayOfDate } from '~/domain/time/clock';
import { instantsOf, wallClock } from '~/platform/time/instants';

/** Somebody reaches supervision when her shift overlaps it by at least this, as the planner counts. */
const OVERLAP_MS = 30 * 60_000;

interface Setting {
  readonly supervisionWeekday: number | null;
  readonly supervisionStart: string | null;
  readonly supervisionEnd: string | null;
}

interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The supervision that a shift which starts on a date reaches, or `null`. */
export function supervisionOf(group: Setting | null): (shift: Span & { readonly on: IsoDate }) => Span | null {
  const { supervisionWeekday: weekday, supervisionStart: start, supervisionEnd: end } = group ?? {};
  if (weekday == null || start == null || end == null) return () => null;
  const wall = wallClock(DEFAULT_TIME_ZONE);
  return ({ on, ...shift }) => {
    if (weekdayOfDate(on) !== weekday) return null;
    const [startsAt, endsAt] = instantsOf({ wall, date: on, start: start as Clock, end: end as Clock });
    const shared = Math.min(+shift.endsAt, +endsAt) - Math.max(+shift.startsAt, +startsAt);
    return shared >= OVERLAP_MS ? { startsAt, endsAt } : null;
  };
}
