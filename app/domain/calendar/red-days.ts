import type { IsoDate } from '../brand';
import { addDays, epochDayOf, isoDateOf } from '../time/clock';

export type RedDayName =
  | 'newYear'
  | 'maundyThursday'
  | 'goodFriday'
  | 'easterSunday'
  | 'easterMonday'
  | 'labourDay'
  | 'constitutionDay'
  | 'ascension'
  | 'whitSunday'
  | 'whitMonday'
  | 'christmasDay'
  | 'secondChristmasDay';

/** A public holiday of Norway. One date can be two of them: 17 May 2027 is Constitution Day and Whit Monday. */
export interface RedDay {
  readonly date: IsoDate;
  readonly name: RedDayName;
}

const BY_DATE: readonly (readonly [monthAndDay: string, name: RedDayName])[] = [
  ['01-01', 'newYear'],
  ['05-01', 'labourDay'],
  ['05-17', 'constitutionDay'],
  ['12-25', 'christmasDay'],
  ['12-26', 'secondChristmasDay'],
];

/** Days from Easter Sunday. */
const BY_EASTER: readonly (readonly [days: number, name: RedDayName])[] = [
  [-3, 'maundyThursday'],
  [-2, 'goodFriday'],
  [0, 'easterSunday'],
  [1, 'easterMonday'],
  [39, 'ascension'],
  [49, 'whitSunday'],
  [50, 'whitMonday'],
];

/** Easter Sunday of a year of the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterSunday(year: number): IsoDate {
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const golden = year % 19;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * shift + 21;
  return addDays(`${year}-03-01` as IsoDate, days);
}

/** Public holidays from `from` to `to`, both included, by date. Ordinary Sundays are not among them. */
export function redDaysBetween(span: { from: IsoDate; to: IsoDate }): RedDay[] {
  const first = Number(span.from.slice(0, 4));
  const years = Array.from({ length: Number(span.to.slice(0, 4)) - first + 1 }, (_, i) => first + i);
  return years
    .flatMap(redDaysOfYear)
    .filter(({ date }) => date >= span.from && date <= span.to)
    .sort((a, b) => epochDayOf(a.date) - epochDayOf(b.date));
}

function redDaysOfYear(year: number): RedDay[] {
  const easter = epochDayOf(easterSunday(year));
  return [
    ...BY_DATE.map(([monthAndDay, name]) => ({ date: `${year}-${monthAndDay}` as IsoDate, name })),
    ...BY_EASTER.map(([days, name]) => ({ date: isoDateOf(easter + days), name })),
  ];
}
