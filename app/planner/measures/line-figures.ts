import type { IsoDate } from '../../domain/brand';
import type { SupplementKind } from '../../domain/working-time/supplements';

/**
 * Day-off codes. F1: the statutory weekly day off. F2: the other weekly day off. F3: a red day off that the law gives,
 * where the rota has a shift. F4: the supplement for a holiday taken as time. F5: in place of an F1 on a holiday that is
 * no Sunday.
 */
export type FDayCode = 'F1' | 'F2' | 'F3' | 'F4' | 'F5';

export interface FDay {
  readonly code: FDayCode;
  readonly date: IsoDate;
  /** Days from the case's start. */
  readonly day: number;
  /** The red day that it stems from; `null` for F1 and F2. */
  readonly because: IsoDate | null;
  /** Whether the rota has a shift on that day, which the day off would take. */
  readonly onShift: boolean;
}

/** What stands at the right edge of a line, for one turn on its real dates. Minutes, and oere. */
export interface LineFigures {
  readonly paidMinutes: number;
  readonly paidMinutesPerWeek: number;
  /** What the position gives in the turn. */
  readonly contractMinutes: number;
  /** Full time in a week for this line: the three-part formula where it applies. */
  readonly fullTimeWeekMinutes: number;
  readonly threePart: boolean;
  readonly weekends: number;
  /** Sundays and public holidays with work. */
  readonly redDaysWorked: readonly IsoDate[];
  readonly fDays: readonly FDay[];
  readonly supervisionWeeks: number;
  readonly supervisionNeeded: number;
  /** Minutes of work that earn a supplement, by kind. */
  readonly minutes: Readonly<Record<SupplementKind, number>>;
  /** Of the turn; `null` where the wage is not known. */
  readonly supplementsOre: Readonly<Record<SupplementKind, number>> | null;
  /** Wages and supplements of 52 weeks from the turn's first day; `null` where the wage is not known. */
  readonly yearlyCostOre: number | null;
}
