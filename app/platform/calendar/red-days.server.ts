import Holidays from 'date-holidays';
import type { IsoDate } from '~/domain/brand';
import type { Language } from '../i18n/language';

const calendars = new Map<Language, Holidays>();
const years = new Map<string, ReadonlyMap<IsoDate, string>>();

function calendarOf(language: Language): Holidays {
  const known = calendars.get(language);
  if (known) return known;
  const made = new Holidays('NO', { languages: language === 'nb' ? 'no' : 'en', types: ['public'] });
  calendars.set(language, made);
  return made;
}

function redDaysOfYear(year: number, language: Language): ReadonlyMap<IsoDate, string> {
  const key = `${year} ${language}`;
  const known = years.get(key);
  if (known) return known;
  const found = calendarOf(language)
    .getHolidays(year)
    .map((holiday): [IsoDate, string] => [holiday.date.slice(0, 10) as IsoDate, holiday.name]);
  const made = new Map(found);
  years.set(key, made);
  return made;
}

/** Norwegian public holidays with their names, from `from` to `to`, both included. Ordinary Sundays are not among them. */
export function redDays(span: { from: IsoDate; to: IsoDate; language: Language }): Record<IsoDate, string> {
  const first = Number(span.from.slice(0, 4));
  const last = Number(span.to.slice(0, 4));
  const found: Record<IsoDate, string> = {};
  for (let year = first; year <= last; year++) {
    for (const [date, name] of redDaysOfYear(year, span.language)) {
      if (date >= span.from && date <= span.to) found[date] = name;
    }
  }
  return found;
}
