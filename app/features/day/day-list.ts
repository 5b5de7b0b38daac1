import type { IsoDate } from '~/domain/brand';
import type { Tap } from '~/domain/visits/taps';
import type { DayChangeView } from './day-change';

export interface DayPerson {
  readonly staffId: string;
  readonly name: string;
}

/** A visit as its carer sees it on her phone. */
export interface DayVisit {
  readonly id: string;
  /** Local `HH:MM`; none where nobody was planned to make it. */
  readonly from: string | null;
  readonly to: string | null;
  /** Its place in the list: milliseconds of when it is, or was where nobody planned it. */
  readonly order: number;
  readonly recipient: string;
  readonly zone: string;
  /** Minutes on the way from the visit before. */
  readonly travel: number;
  readonly toKnow: string | null;
  readonly neverAlone: boolean;
  readonly needed: number;
  /** Who else is planned. */
  readonly others: readonly DayPerson[];
  /** Whether the carer herself is planned. */
  readonly isPlanned: boolean;
  readonly isCancelled: boolean;
  /** Everyone's. */
  readonly taps: readonly Tap[];
  /** An id for the next tap, where the page's own script does not make one. */
  readonly nextTapId: string;
}

export interface DayShift {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly isAbsent: boolean;
}

/** A carer's day. */
export interface DayList {
  readonly date: IsoDate;
  readonly staffId: string;
  readonly shifts: readonly DayShift[];
  readonly nextShift: (DayShift & { readonly date: IsoDate }) | null;
  /** In order of time. */
  readonly visits: readonly DayVisit[];
  /** Visits of the day to people whom she knows that others are planned for, or nobody. */
  readonly elsewhere: readonly DayVisit[];
  /** Since she looked last, oldest first. */
  readonly changes: readonly DayChangeView[];
  /** Names of everyone in the list, by id. */
  readonly people: Readonly<Record<string, string>>;
}
