import type { IsoDate } from '~/domain/brand';
import { toDbDate } from '~/platform/db/dates';

/** Rows with a period that holds the date. */
export const validOn = (date: IsoDate) => ({
  validFrom: { lte: toDbDate(date) },
  OR: [{ validTo: null }, { validTo: { gte: toDbDate(date) } }],
});

/** Rows with a period that ends on the date, later, or never. */
export const notOverOn = (date: IsoDate) => ({ OR: [{ validTo: null }, { validTo: { gte: toDbDate(date) } }] });

/** What has no end, or ends on the date or later. */
export const notEndedOn = (date: IsoDate) => ({ OR: [{ endsOn: null }, { endsOn: { gte: toDbDate(date) } }] });
