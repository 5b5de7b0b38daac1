import type { IsoDate, StaffId } from '../brand';
import type { RedDay } from '../calendar/red-days';
import type { DatedAgreement } from './limit';
import type { Supplement } from './supplements';

/** What the law needs to know beside the rota. Plain data, so that a server can send it to a browser. */
export interface WorkingTimeContext {
  readonly agreements: readonly DatedAgreement[];
  /** Public holidays from a fortnight before the turn to 54 weeks after its start; see `redDaysAround`. */
  readonly redDays: readonly RedDay[];
  /** Which turn of the rota is judged, on its real dates; 0 is the first. */
  readonly turn: number;
  /** Overtime by person and date. A planned rota has none. */
  readonly overtime?: readonly OvertimeEntry[];
  /** When the plan was or will be discussed, and its first day. Left out where nobody asks. */
  readonly publication?: { readonly discussedOn: IsoDate | null; readonly startsOn: IsoDate };
  readonly supplements: readonly Supplement[];
  /** What a paid hour costs before supplements, in oere; `null` where cost is not shown. */
  readonly hourlyWageOre: number | null;
}

/** Minutes worked beyond the plan on a date. */
export interface OvertimeEntry {
  readonly staff: StaffId;
  readonly date: IsoDate;
  readonly minutes: number;
}
