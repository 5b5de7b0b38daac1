import type { IsoDate } from '~/domain/brand';

/** A `@db.Date` value of a civil date: midnight UTC of that day. */
export const toDbDate = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`);

/** The civil date of a `@db.Date` value. */
export const fromDbDate = (value: Date): IsoDate => value.toISOString().slice(0, 10) as IsoDate;

/** `toDbDate` where there may be none. */
export const toDbDateOrNull = (date: IsoDate | null | undefined): Date | null => (date ? toDbDate(date) : null);

/** `fromDbDate` where there may be none. */
export const fromDbDateOrNull = (value: Date | null): IsoDate | null => (value ? fromDbDate(value) : null);
