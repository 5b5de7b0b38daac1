import type { i18n as I18n } from 'i18next';
import type { IsoDate } from '~/domain/brand';
import type { Facts } from '~/domain/case/plan';
import { durationOf, weekdayWord } from './fact-words';
import { formatDate } from './format';
import type { conflicts } from './nb/conflicts';

/** More people than this are counted. */
const MOST_NAMES = 4;
/** Kinds that stand for everyone: a figure follows, not people. */
const RULES: ReadonlySet<string> = new Set([
  'daily-rest',
  'weekly-rest',
  'consecutive-shifts',
  'consecutive-nights',
  'week-minutes',
  'day-hours',
]);
type Kind = keyof typeof conflicts.members;

/**
 * What a smallest conflict consists of and the ways out of it, as sentences; empty for facts without one. The shape of
 * `members`, `ways` and `conflictPeople` is that of `conflictFacts` in the planner.
 */
export function describeConflict(i18n: I18n, facts: Facts): string {
  const t = i18n.getFixedT(null, 'conflicts');
  const { members, ways, conflictPeople, minimal } = facts;
  if (!Array.isArray(members) || !Array.isArray(ways) || !Array.isArray(conflictPeople)) return '';
  const told = members.map((word) => memberWords(i18n, { word, people: conflictPeople }));
  const out = ways.map((word) => wayWords(i18n, { word, people: conflictPeople }));
  return [
    t('together', { members: told.join('; ') }),
    ...(minimal === false ? [t('maybeFewer')] : []),
    ...(out.length > 0 ? [t('ways', { ways: out.join('; ') })] : []),
  ].join(' ');
}

interface Word {
  readonly word: string;
  /** Names, by the places that words give. */
  readonly people: readonly string[];
}

function memberWords(i18n: I18n, at: Word): string {
  const { kind, params } = read(i18n, at);
  return i18n.getFixedT(null, 'conflicts')(`members.${kind}`, params);
}

function wayWords(i18n: I18n, at: Word): string {
  if (at.word.startsWith('one-more ')) return oneMoreWords(i18n, at.word);
  if (at.word.startsWith('fewer-on ')) return fewerOnWords(i18n, at.word);
  const { kind, params } = read(i18n, at);
  const everyWeekend = kind === 'weekend-frequency' && params.figure === '1';
  return i18n.getFixedT(null, 'conflicts')(everyWeekend ? 'wayOut.weekend-frequency_all' : `wayOut.${kind}`, params);
}

/** `one-more 60 D,A | nurse | mental health`: one person more, with her position, codes and skills. */
function oneMoreWords(i18n: I18n, word: string): string {
  const [position = '', ...skills] = word.split(' | ');
  const [, percent = '', codes = ''] = position.split(' ');
  const key = skills.length > 0 ? 'wayOut.one-more_skilled' : 'wayOut.one-more';
  const params = { percent, codes: codes.replaceAll(',', ', '), skills: skills.join(', ') };
  return i18n.getFixedT(null, 'conflicts')(key, params);
}

/** `fewer-on 2026-04-02/2026-04-03 D 2`: so many on these red days. */
function fewerOnWords(i18n: I18n, word: string): string {
  const [, days = '', code, count] = word.split(' ');
  return i18n.getFixedT(null, 'conflicts')('wayOut.fewer-on', { dates: datesOf([days]), code, count });
}

/**
 * The parts of a word by name: `demand-min 6,7 D 3`, `skill-demand 1 D 1 nurse`, `fixed 0,1`, `daily-rest 540`,
 * `sundays 2026-03-29 2026-04-02/2026-04-03`, `sundays 26`.
 */
function read(i18n: I18n, { word, people }: Word) {
  const [kind = '', list = '', ...rest] = word.split(' ');
  const isDemand = kind === 'skill-demand' || kind.startsWith('demand');
  if (isDemand) {
    const [code = '', count = '', ...skill] = rest;
    return { kind: kind as Kind, params: { weekdays: weekdays(i18n, list), code, count, skill: skill.join(' ') } };
  }
  const dates = kind === 'sundays' ? datesOf([list, ...rest]) : '';
  const isRule = RULES.has(kind) || kind === 'sundays';
  const figure = isRule ? list : (rest[0] ?? '');
  const names = isRule
    ? ''
    : someNames(
        i18n,
        list.split(',').flatMap((place) => people[Number(place)] ?? []),
      );
  return { kind: kind as Kind, params: { people: names, figure, dates, duration: durationOf(i18n, Number(figure)) } };
}

/** Three weekdays in a row and more are told by the first and the last. */
function weekdays(i18n: I18n, list: string): string {
  const days = list.split(',').map(Number);
  const first = days[0] ?? 1;
  const inARow = days.length > 2 && days.every((day, at) => day === first + at);
  const words = (inARow ? [first, first + days.length - 1] : days).map((day) => weekdayWord(i18n, day));
  return words.join(inARow ? '–' : ', ');
}

function someNames(i18n: I18n, names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return names.join(', ');
  const told = names.slice(0, MOST_NAMES - 1);
  const more = names.length - told.length;
  return i18n.getFixedT(null, 'conflicts')('andMore', { names: told.join(', '), more });
}

/** Dates, each red zone by its first day and its last. */
function datesOf(zones: readonly string[]): string {
  const told = zones.map((zone) => {
    const days = zone.split('/');
    return [...new Set([days[0], days.at(-1)])].map((day) => formatDate((day ?? '') as IsoDate)).join('–');
  });
  return told.join(', ');
}
