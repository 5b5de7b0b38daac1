import type { AlarmKind } from '~/domain/visits/alarms';
import type { Clock, IsoDate } from '~/domain/brand';
import type { DayChangeKind } from '../db/generated/client';

/** One day on which somebody works other than before. Codes of shifts; `null` is a day off. */
export interface ShiftChange {
  readonly date: IsoDate;
  readonly before: string | null;
  readonly after: string | null;
}

/** How many of the reader's visits on a date are new to her, no longer hers, or at another time or with another carer. */
export interface ChangedVisitDay {
  readonly date: IsoDate;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
}

/** One shift of the shift book that came to the reader or left her. */
interface ShiftNotice {
  readonly shiftId: string;
  readonly date: IsoDate;
  readonly code: string;
  /** What was done. */
  readonly kind: DayChangeKind;
  /** The leader's own words. */
  readonly reason: string | null;
}

/** What a notice says, by its kind: code words, figures and dates. The text is made when it is read. */
export interface NoticeFacts {
  readonly rotaPublished: {
    readonly versionId: string;
    readonly rota: string;
    readonly number: number;
    /** The first day that the version decides. */
    readonly from: IsoDate;
    readonly reason: string | null;
    /** The reader's own days, the first ones. */
    readonly changes: readonly ShiftChange[];
    /** How many days there are in all. */
    readonly days: number;
  };
  readonly rotaInConsultation: {
    readonly versionId: string;
    readonly rota: string;
    readonly number: number;
  };
  readonly wishRoundOpened: {
    /** A Monday: the first day of the rota that is wished for. */
    readonly startsOn: IsoDate;
    /** The first day for wishes. */
    readonly opensOn: IsoDate;
    /** The last day for wishes, included. */
    readonly closesOn: IsoDate;
  };
  readonly wishRoundChanged: {
    /** A Monday: the first day of the rota that is wished for. */
    readonly startsOn: IsoDate;
    /** The last day for wishes as it is now, included. */
    readonly closesOn: IsoDate;
    /** Whether no more wishes are taken. */
    readonly isClosed: boolean;
  };
  readonly shiftAssigned: ShiftNotice & { readonly start: Clock; readonly end: Clock };
  readonly shiftReleased: ShiftNotice;
  readonly visitsChanged: {
    readonly changeId: string;
    readonly kind: DayChangeKind;
    readonly reason: string | null;
    /** In order. */
    readonly days: readonly ChangedVisitDay[];
  };
  /** Names no recipient: the alarm's own page does, and writes that it was seen. */
  readonly visitAlarm: {
    readonly alarmId: string;
    readonly alarm: AlarmKind;
    readonly zone: string;
    /** When the visit was to begin. */
    readonly start: Clock;
    /** Set where it was told before. */
    readonly isAgain?: true;
  };
  readonly sessionChanged: {
    readonly sessionId: string;
    /** Of the series. */
    readonly title: string;
    /** `stands`: it is where it was, though the series has changed. */
    readonly what: 'moved' | 'changed' | 'cancelled' | 'restored' | 'stands';
    /** When and where it is now. */
    readonly date: IsoDate;
    readonly start: Clock;
    readonly place: string;
    readonly reason: string | null;
  };
}

export type NoticeKind = keyof NoticeFacts;
