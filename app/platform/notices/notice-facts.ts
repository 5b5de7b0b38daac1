import type { IsoDate } from '~/domain/brand';

/** One day on which somebody works other than before. Codes of shifts; `null` is a day off. */
export interface ShiftChange {
  readonly date: IsoDate;
  readonly before: string | null;
  readonly after: string | null;
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
}

export type NoticeKind = keyof NoticeFacts;
