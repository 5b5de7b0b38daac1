import type { IsoDate } from '~/domain/brand';
import { weekdayOfDate, type Weekday } from '~/domain/time/clock';
import { isoWeekNumber } from '~/domain/time/iso-week';
import type { Language } from './language';

const localeOf = (language: Language) => (language === 'nb' ? 'nb-NO' : 'en-GB');

const SHORT_WEEKDAYS: Record<Language, Record<Weekday, string>> = {
  nb: { 1: 'ma', 2: 'ti', 3: 'on', 4: 'to', 5: 'fr', 6: 'lø', 7: 'sø' },
  en: { 1: 'Mo', 2: 'Tu', 3: 'We', 4: 'Th', 5: 'Fr', 6: 'Sa', 7: 'Su' },
};

/** `21.11.2026`. */
export const formatDate = (date: IsoDate): string => date.split('-').reverse().join('.');

/** `ma 23.11.`: weekday and date, as lists and grids show it. */
export const formatDay = (date: IsoDate, language: Language): string =>
  `${SHORT_WEEKDAYS[language][weekdayOfDate(date)]} ${formatDate(date).slice(0, 6)}`;

/** A day with its year, as `ma 07.12.2026`. */
export const formatDayOfYear = (date: IsoDate, language: Language): string =>
  `${formatDay(date, language)}${date.slice(0, 4)}`;

const dateWords = new Map<string, Intl.DateTimeFormat>();

/**
 * A word of a date alone: what stands between words differs between versions of browsers. Kept, because making one takes
 * longer than many uses of it.
 */
function dateWord(language: Language, word: 'weekday' | 'month'): Intl.DateTimeFormat {
  const key = `${language} ${word}`;
  const made = dateWords.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { [word]: 'long', timeZone: 'UTC' });
  dateWords.set(key, made);
  return made;
}

/** `mandag 23. november 2026`: for headings. */
export function formatLongDay(date: IsoDate, language: Language): string {
  const instant = new Date(`${date}T00:00:00Z`);
  const weekday = dateWord(language, 'weekday').format(instant);
  const month = dateWord(language, 'month').format(instant);
  const [year, , day] = date.split('-').map(Number);
  return `${weekday} ${day}${language === 'nb' ? '.' : ''} ${month} ${year}`;
}

/** ISO week number. */
export const isoWeekOf = isoWeekNumber;

const numberFormats = new Map<string, Intl.NumberFormat>();

interface Digits {
  language: Language;
  digits: number;
  fixed: boolean;
}

/** Kept, because making one takes longer than many uses of it. */
function numberFormat({ language, digits, fixed }: Digits): Intl.NumberFormat {
  const key = `${language} ${digits} ${fixed}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: fixed ? digits : 0,
    maximumFractionDigits: digits,
    // A little below nothing is nothing, not «−0,0».
    signDisplay: 'negative',
  });
  numberFormats.set(key, made);
  return made;
}

/** `4,7`: a number with at most `digits` decimals, or just as many where it is `fixed`, and a dash for no value. */
export function formatNumber(
  value: number | null,
  options: { language: Language; digits?: number; fixed?: boolean },
): string {
  if (value === null) return '–';
  const { language, digits = 1, fixed = false } = options;
  return numberFormat({ language, digits, fixed }).format(value);
}

/** `47 %` of a share 0..1. */
export function formatShare(value: number | null, language: Language): string {
  if (value === null) return '–';
  return `${formatNumber(value * 100, { language, digits: 0 })} %`;
}

/** `37,5 t` of minutes. */
export const formatHours = (minutes: number, language: Language): string =>
  `${formatNumber(minutes / 60, { language, digits: 2 })} ${language === 'nb' ? 't' : 'h'}`;
