import type { Code } from '~/domain/brand';
import type { CaseStaff } from '~/domain/case/planning-case';
import type { Weekday } from '~/domain/time/clock';
import { refuse, type Refusal } from '~/domain/verdict';

type Walker = Pick<CaseStaff, 'name' | 'positionPercent'> & {
  readonly id: string;
  readonly codes: readonly Code[];
  readonly offWeekdays?: readonly Weekday[];
};

/**
 * Why these people cannot walk one cycle, or `null` where they can: everyone gets the same shifts in turn, so the positions
 * are one, the weeks of the rota are a number of whole rounds, and everyone works each of the shifts on each of its days.
 */
export function walkersFault(asked: {
  people: readonly Walker[];
  weeks: number;
  /** Where somebody is needed. */
  needed: readonly { readonly weekday: Weekday; readonly code: Code }[];
}): Refusal | null {
  const { people, weeks, needed } = asked;
  const field = 'staffIds';
  if (people.length < 2) return refuse('tooFewWalkers', { field });
  const positions = [...new Set(people.map(({ positionPercent }) => positionPercent))];
  if (positions.length > 1) return refuse('unlikePositions', { field, facts: { positions: listed(positions) } });
  if (weeks % people.length !== 0) {
    return refuse('notWholeRounds', {
      field,
      facts: { weeks, people: people.length, fits: listed(wholeRounds(weeks)) },
    });
  }
  if (needed.length === 0) return refuse('noDemand', { field: 'demand' });
  for (const { weekday, code } of needed) {
    const without = people.find(({ codes }) => !codes.includes(code));
    if (without) return refuse('walkerWithoutCode', { field, facts: { name: nameOf(without), code } });
    const away = people.find(({ offWeekdays = [] }) => offWeekdays.includes(weekday));
    if (away) return refuse('walkerOffWeekday', { field, facts: { name: nameOf(away), weekday } });
  }
  return null;
}

/** Numbers of people whose rounds fill a rota of so many weeks. */
export const wholeRounds = (weeks: number): number[] =>
  Array.from({ length: weeks }, (_, index) => index + 1).filter((people) => people > 1 && weeks % people === 0);

const nameOf = ({ id, name }: Pick<Walker, 'id' | 'name'>): string => name ?? id;
const listed = (numbers: readonly number[]): string =>
  numbers.map((number) => String(number).replace('.', ',')).join(', ');

/** The most people of one position, in their order, who can walk a rota of so many weeks together. */
export function likelyWalkers<P extends Pick<Walker, 'positionPercent'>>(people: readonly P[], weeks: number): P[] {
  const positions = [...new Set(people.map(({ positionPercent }) => positionPercent))];
  const groups = positions.map((percent) => people.filter(({ positionPercent }) => positionPercent === percent));
  return groups.reduce<P[]>((best, group) => {
    const most = wholeRounds(weeks).findLast((count) => count <= group.length) ?? 0;
    return most > best.length ? group.slice(0, most) : best;
  }, []);
}
