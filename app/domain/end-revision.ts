import type { IsoDate } from './brand';
import { epochDayOf } from './time/clock';

/** The last day stands for the revision of what is never changed but by ending it; 0 while it has no end. */
export const endRevision = (validTo: IsoDate | null): number =>
  validTo === null ? 0 : Math.max(1, epochDayOf(validTo));
