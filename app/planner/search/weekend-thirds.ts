import { daysBetween } from '../../domain/time/clock';
import type { EngineRun } from '../engine-run';
import { OFF, UNDECIDED, type Model, type Rota, type StaffModel } from '../model/model';
import { buildRota } from '../rota/build-rota';
import { RotaState } from '../rota/rota-state';
import { createRotaTables, type RotaObjective } from '../rota/rota-tables';

/** The rotas that this knows the best weekends of: every third one in six weeks. A third is a weekend and the next but two. */
const WEEKENDS_BETWEEN = 3;
const ROTA_WEEKS = 6;
const MIDDLE = 1;
/** Of people who do not go up in three, the middle third gets the first, and the first third the second. */
const SURPLUS = [1, 2, 0] as const;
/** A date away on a weekend of a third, in weights of wishes. */
const AWAY = 10;

/**
 * A first rota that says who works which third of the weekends, or null where there is none in time or nobody to say it of.
 * Whoever works every third of six weekends works two, three weeks apart, and no search finds its way from one such
 * pair to another over legal rotas: the pairs of the first rota are those of the last. Those with the largest positions
 * get the second and fifth weekend. Of the windows of 14 days only one holds none of these two, against two for the other
 * pairs, so that a recipient of every day whom such a person visits meets fewest people beside her.
 */
export function rotaByThirds(model: Model, run: EngineRun, objective: RotaObjective): Rota | null {
  const staff = staffByThirds(model);
  if (staff === null) return null;
  const { rota } = buildRota({ ...model, staff }, run, objective);
  const state = new RotaState(createRotaTables(model, objective), rota);
  return state.hard() === 0 && state.law() === 0 ? rota : null;
}

/** The staff, those of every third weekend off on the weekends of the other thirds; null where that says nothing. */
function staffByThirds(model: Model): StaffModel[] | null {
  if (model.rotaWeeks !== ROTA_WEEKS) return null;
  const bound = model.staff
    .filter((person) => person.weekendEvery === WEEKENDS_BETWEEN && hasFreeWeekends(person))
    .sort((a, b) => b.contractMinutes - a.contractMinutes || a.index - b.index);
  if (bound.length < WEEKENDS_BETWEEN) return null;
  const fixed = new Map<number, Int8Array>();
  const room = SURPLUS.map((surplus) => Math.floor((bound.length + surplus) / WEEKENDS_BETWEEN));
  for (const person of bound) {
    const third = room[MIDDLE]! > 0 ? MIDDLE : edgeFor(model, person, room);
    room[third]!--;
    fixed.set(person.index, offBeside(person, third));
  }
  return model.staff.map((person) => ({ ...person, fixed: fixed.get(person.index) ?? person.fixed }));
}

/** The first or the last third: the one with room where she is away and wishes to be off least. */
function edgeFor(model: Model, person: StaffModel, room: readonly number[]): number {
  const [first, last] = [0, WEEKENDS_BETWEEN - 1];
  if (room[first] === 0 || room[last] === 0) return room[first] === 0 ? last : first;
  const more = lostIn(model, person, first) - lostIn(model, person, last);
  return more > 0 || (more === 0 && room[last]! > room[first]!) ? last : first;
}

function lostIn(model: Model, person: StaffModel, third: number): number {
  const hers = (day: number): boolean => isWeekendOf(day, third);
  const away = [...person.off].filter(hers).length * AWAY;
  return (person.source.wishes ?? []).reduce((sum, { date, want, weight }) => {
    const day = date === undefined ? -1 : daysBetween({ from: model.case.start, to: date });
    return want === 'off' && day >= 0 && hers(day) ? sum + weight : sum;
  }, away);
}

const isWeekend = (day: number): boolean => day % 7 >= 5;

const isWeekendOf = (day: number, third: number): boolean =>
  isWeekend(day) && Math.floor(day / 7) % WEEKENDS_BETWEEN === third;

const hasFreeWeekends = ({ fixed }: StaffModel): boolean =>
  fixed.every((cell, day) => !isWeekend(day) || cell === UNDECIDED);

/** A person's cells, off on every weekend but those of a third. */
const offBeside = ({ fixed }: StaffModel, third: number): Int8Array =>
  fixed.map((cell, day) => (isWeekend(day) && !isWeekendOf(day, third) ? OFF : cell));
