import { DateTime } from 'luxon';
import type { IsoDate } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { env } from '../env/env.server';

/** Tells the instant that it is now. Services take it as an argument. */
export type Now = () => Date;

/** The machine's clock, or the fixed instant of the environment. */
export const systemNow: Now = () => {
  const fixed = env().FIXED_NOW;
  return fixed === undefined ? new Date() : new Date(fixed);
};

/** The civil date of an instant where the people are. */
export const dateOfInstant = (instant: Date): IsoDate =>
  DateTime.fromJSDate(instant, { zone: DEFAULT_TIME_ZONE }).toFormat('yyyy-MM-dd') as IsoDate;
