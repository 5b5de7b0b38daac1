import type { IsoDate } from '~/domain/brand';
import type { FDayCode } from '~/planner/measures/line-figures';

/** One of the reader's own shifts. */
export interface OwnShift {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Local `HH:MM`. */
  readonly start: string;
  readonly end: string;
  /** Whether she is absent from it or it is called off. */
  readonly isOff: boolean;
  /** 0 where it is off. */
  readonly paidMinutes: number;
  /** Supervision within it, as `13:30–15:00`. */
  readonly supervision: string | null;
}

export interface OwnDay {
  readonly date: IsoDate;
  readonly shifts: readonly OwnShift[];
  /** The day-off code that the published rota gives the day. */
  readonly dayOff: FDayCode | null;
  /** The name of a public holiday. */
  readonly redDay: string | null;
  readonly isSunday: boolean;
  readonly isAway: boolean;
  /** Whether a rota is published for the day: else nobody knows yet. */
  readonly isPublished: boolean;
}

export interface OwnWeek {
  readonly monday: IsoDate;
  readonly days: readonly OwnDay[];
  readonly paidMinutes: number;
  readonly hasSupervision: boolean;
  /** Whether any of its days is in a published rota. */
  readonly isPublished: boolean;
}

export interface OwnRota {
  readonly weeks: readonly OwnWeek[];
  /** What her position gives in a week; `null` where she has no line in a rota. */
  readonly contractWeekMinutes: number | null;
  /** The last day shown. */
  readonly to: IsoDate;
}
