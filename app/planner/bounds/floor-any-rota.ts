import { meanOf, windowStarts } from '../../domain/continuity/measures';
import type { Model, RecipientModel } from '../model/model';
import { fewestOnDay } from './day-crew';

const WINDOW_DAYS = 14;
const SATURDAY = 5;
const SUNDAY = 6;

/**
 * A proven floor of the case's mean m14 over every legal rota in which every visit is made; `null` where nothing is
 * proven. Reasons that it counts: a visit of two carers takes two people; one shift a day does not reach visits far
 * apart; and where nobody works two weekends in a row, the people of the two weekends of a window are different ones.
 */
export function m14FloorAnyRota(model: Model): number | null {
  const floors = model.recipients.flatMap((recipient) => {
    const floor = recipientFloor(model, recipient);
    return floor === null ? [] : [floor];
  });
  return floors.every(Number.isFinite) ? meanOf(floors) : null;
}

function recipientFloor(model: Model, recipient: RecipientModel): number | null {
  const due = recipient.visits.reduce(
    (sum, { movable, fixedDays }) => sum + (movable ? movable.timesPerWeek * model.planWeeks : fixedDays.length),
    0,
  );
  if (due < 2) return null;
  const crew = crewByDay(model, recipient);
  const disjointWeekends = model.staff.every((person) => person.weekendEvery >= 2);
  const windows = windowStarts({ days: model.planDays, length: WINDOW_DAYS });
  return meanOf(
    windows.flatMap((from) => {
      const floor = windowFloor({ crew: crew.slice(from, from + WINDOW_DAYS), disjointWeekends });
      return Math.max(floor, movableFloor(recipient)) || [];
    }),
  );
}

/** `crew[day]`: the fewest people for the recipient's fixed visits of the day. */
function crewByDay(model: Model, recipient: RecipientModel): number[] {
  const visitsOn = Array.from({ length: model.planDays }, (_, day) =>
    recipient.visits.filter((visit) => visit.fixedDays.includes(day)),
  );
  const known = new Map<string, number>();
  return visitsOn.map((visits) => {
    const key = visits.map((visit) => visit.index).join();
    const people = known.get(key) ?? fewestOnDay(model, visits);
    known.set(key, people);
    return people;
  });
}

function windowFloor({ crew, disjointWeekends }: { crew: readonly number[]; disjointWeekends: boolean }): number {
  const weekend = (monday: number): number => Math.max(crew[monday + SATURDAY] ?? 0, crew[monday + SUNDAY] ?? 0);
  const weekends = disjointWeekends ? weekend(0) + weekend(7) : 0;
  return Math.max(weekends, ...crew);
}

/** People that a movable visit takes wherever it lands; it lands in every week of the plan. */
function movableFloor(recipient: RecipientModel): number {
  return Math.max(0, ...recipient.visits.filter((visit) => visit.movable).map((visit) => visit.carers));
}
