import { MINUTES_PER_DAY } from '../../domain/time/clock';
import type { Model, ShiftModel, StaffModel, VisitModel } from '../model/model';

/** Visits beyond this many on one day are left out, which keeps the result a floor. */
const MAX_VISITS = 12;

/**
 * The fewest people who could make these visits of one recipient on one day, in any rota that gives each person at most
 * one shift a day with the daily rest between. Capacity, travel and who is free are left out, so this is a floor;
 * `Infinity` where nobody can make one of the visits at all.
 */
export function fewestOnDay(model: Model, visits: readonly VisitModel[]): number {
  const needed = visits.slice(0, MAX_VISITS);
  const alike = new Map(model.staff.map((person) => [person.canWork.join() + ableOf(person, needed).join(), person]));
  const able = new Set([...alike.values()].flatMap((person) => reachOf(model, person, needed)));
  return fewestCovers(
    needed.map((visit) => visit.carers),
    withoutSmaller([...able]),
  );
}

const ableOf = (person: StaffModel, visits: readonly VisitModel[]): boolean[] =>
  visits.map((visit) => isAble(person, visit));

/** Sets of visits, as bits, that a person could make with the shift of the day before and the shift of the day. */
function reachOf(model: Model, person: StaffModel, visits: readonly VisitModel[]): number[] {
  const own: (ShiftModel | null)[] = [null, ...model.shifts.filter((shift) => person.canWork[shift.index])];
  const handover = model.rules.handoverMinutes;
  const bitsOf = (shift: ShiftModel | null, shiftedBy: number): number =>
    visits.reduce((bits, visit, i) => {
      const makes = shift !== null && isAble(person, visit) && holdsVisit({ shift, visit, shiftedBy, handover });
      return makes ? bits | (1 << i) : bits;
    }, 0);
  return own.flatMap((before) =>
    own
      .filter((shift) => restsBetween(model, { before, after: shift }))
      .map((shift) => bitsOf(before, -MINUTES_PER_DAY) | bitsOf(shift, 0)),
  );
}

/** Whether a person may make a visit, her skills and exclusions considered; of two carers the other may have the skills. */
export function isAble(person: StaffModel, visit: VisitModel): boolean {
  if (visit.excluded.has(person.index)) return false;
  return visit.carers === 2 || (person.skills & visit.skills) === visit.skills;
}

/** Whether a shift, moved by so many minutes, leaves time for a visit within its window. */
export function holdsVisit(fit: {
  shift: ShiftModel;
  visit: VisitModel;
  shiftedBy: number;
  handover: number;
}): boolean {
  const { shift, visit, shiftedBy, handover } = fit;
  const first = Math.max(visit.earliest, shift.start + shiftedBy + handover);
  return first <= Math.min(visit.latest, shift.end + shiftedBy - visit.minutes);
}

function restsBetween(model: Model, pair: { before: ShiftModel | null; after: ShiftModel | null }): boolean {
  if (!pair.before || !pair.after) return true;
  return pair.after.start + MINUTES_PER_DAY - pair.before.end >= model.rules.dailyRestHours * 60;
}

function withoutSmaller(sets: readonly number[]): number[] {
  return sets.filter((set) => !sets.some((other) => other !== set && (set & other) === set));
}

/** The fewest sets, each used as often as one likes, so that place `i` is covered `demands[i]` times. */
function fewestCovers(demands: readonly number[], sets: readonly number[]): number {
  let level = new Set([demands.join()]);
  const met = demands.map(() => 0).join();
  for (let people = 0; level.size > 0; people++) {
    if (level.has(met)) return people;
    const next = new Set<string>();
    for (const state of level) {
      const left = state.split(',').map(Number);
      const open = left.findIndex((n) => n > 0);
      for (const set of sets) {
        if ((set >> open) & 1) next.add(left.map((n, i) => Math.max(0, n - ((set >> i) & 1))).join());
      }
    }
    level = next;
  }
  return Infinity;
}
