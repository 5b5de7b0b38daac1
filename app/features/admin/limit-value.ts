import { isLimitValue, LIMITS, mostOf, type LimitName } from '~/domain/working-time/limits';

/** How people write a limit: weeks in hours, short spans in minutes, and choices by their words. */
export type WrittenAs = 'hours' | 'minutes' | 'days' | 'percent' | 'yesNo' | 'window';

/** Limits on a week are kept in minutes and written in hours. */
const WEEKS_IN_MINUTES: ReadonlySet<LimitName> = new Set(['maxWeekMinutes', 'fullTimeWeeklyMinutes']);

export const writtenAs = (limit: LimitName): WrittenAs => (WEEKS_IN_MINUTES.has(limit) ? 'hours' : LIMITS[limit].unit);

/** The words of the limits that are chosen and not written. */
export const CHOICES: Readonly<Partial<Record<WrittenAs, readonly string[]>>> = {
  yesNo: ['ja', 'nei'],
  window: ['calendarWeek', 'rolling'],
};

/** A limit's value as the form writes it: hours with decimals, whole minutes and days, or a word. */
export function writtenValue(limit: LimitName, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nei';
  if (typeof value !== 'number') return String(value);
  const number = WEEKS_IN_MINUTES.has(limit) ? value / 60 : value;
  return String(Math.round(number * 100) / 100).replace('.', ',');
}

/** The value of what was written, or `null` where the limit cannot have it. */
export function readValue(
  limit: LimitName,
  { written, forOne }: { written: string; forOne: boolean },
): number | boolean | string | null {
  const kind = writtenAs(limit);
  const word = written.trim().toLowerCase();
  if (kind === 'yesNo') return word === 'ja' ? true : word === 'nei' ? false : null;
  if (kind === 'window') return CHOICES.window?.find((one) => one.toLowerCase() === word) ?? null;
  const number = /^\d{1,6}([.,]\d{1,3})?$/.test(word) ? Number(word.replace(',', '.')) : NaN;
  const value = WEEKS_IN_MINUTES.has(limit) ? Math.round(number * 60) : number;
  const whole = kind === 'hours' || Number.isInteger(value);
  return whole && isLimitValue(limit, value, { forOne }) ? value : null;
}

/** The least and the most that the limit can be, as they are written; `Infinity` where nothing stops it. */
export function writtenRange(limit: LimitName, { forOne }: { forOne: boolean }): { min: number; max: number } {
  const scale = WEEKS_IN_MINUTES.has(limit) ? 60 : 1;
  return { min: (LIMITS[limit].least ?? 0) / scale, max: mostOf(limit, { forOne }) / scale };
}
