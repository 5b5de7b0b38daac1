import type { Model, ShiftModel, StaffModel, VisitModel } from '../model/model';

/** Nights that fewer people are needed for are taken by turns within groups: so few cannot share them among themselves. */
const FEWEST_AT_NIGHT = 4;
/** Hours and weekends of a crew beyond those of its nights: for days away, rest and supervision. */
const SPARE_HOURS = 1.12;
const SPARE_WEEKENDS = 1.25;
const FRIDAY = 4;
const DAYS_IN_WEEK = 7;

/**
 * People of a large case who take all of its nights between them, of every position in proportion; empty where nights are
 * few or have visits. Whoever works nights by turns is gone on the days around them, so that somebody else comes in her
 * place: nobody whom recipients know should have to.
 */
export function nightCrew(model: Model): readonly number[] {
  const nights = model.shifts.filter(({ night }) => night);
  const onNight = (weekday: number): number => nights.reduce((sum, s) => sum + model.demand[weekday]![s.index]!.min, 0);
  const people = Array.from({ length: DAYS_IN_WEEK }, (_, weekday) => onNight(weekday));
  if (Math.min(...people) < FEWEST_AT_NIGHT || !model.visits.every((visit) => fitsByDay(model, visit))) return [];
  const able = ableAtNight(model, nights);
  const minutes = nights.reduce(
    (sum, s) => sum + s.paidMinutes * model.demand.reduce((all, row) => all + row[s.index]!.min, 0),
    0,
  );
  return chosenFrom(able, {
    minutes: minutes * model.rotaWeeks * SPARE_HOURS,
    weekends: Math.max(...people.slice(FRIDAY)) * SPARE_WEEKENDS,
  });
}

/**
 * People with these hours and weekends between them: of those who may work more weekends than others for their hours so
 * many that neither is too much; none where there are not enough.
 */
function chosenFrom(able: readonly StaffModel[], needed: { minutes: number; weekends: number }): number[] {
  const usual = meanOf(able, weekendsOf);
  const kinds = [able.filter((p) => weekendsOf(p) > usual), able.filter((p) => weekendsOf(p) <= usual)] as const;
  const [often, seldom] = kinds.map((people) => ({
    minutes: meanOf(people, ({ contractMinutes }) => contractMinutes),
    weekends: meanOf(people, weekendsOf),
  })) as [typeof needed, typeof needed];
  const both = often.weekends * seldom.minutes - seldom.weekends * often.minutes;
  const oftenSize = both > 0 ? (needed.weekends * seldom.minutes - needed.minutes * seldom.weekends) / both : 0;
  const first = Math.max(0, Math.ceil(oftenSize));
  const second = Math.max(
    0,
    Math.ceil((needed.minutes - first * often.minutes) / Math.max(1, seldom.minutes)),
    Math.ceil((needed.weekends - first * often.weekends) / Math.max(1e-9, seldom.weekends)),
  );
  if (first > kinds[0].length || second > kinds[1].length) return [];
  return [...spreadOver(kinds[0], first), ...spreadOver(kinds[1], second)].sort((a, b) => a - b);
}

/** Part of the weekends that a person may work. */
export const weekendsOf = ({ weekendEvery }: StaffModel): number => (weekendEvery > 0 ? 1 / weekendEvery : 1);

/** Those who may work every kind of night, and must be nobody's primary contact; the largest positions first. */
function ableAtNight({ staff, recipients }: Model, nights: readonly ShiftModel[]): StaffModel[] {
  const pinned = new Set(recipients.map(({ primary }) => primary));
  return staff
    .filter(({ index, canWork }) => !pinned.has(index) && nights.every((shift) => canWork[shift.index]))
    .sort((a, b) => b.contractMinutes - a.contractMinutes || a.index - b.index);
}

/** So many of a list, evenly from its beginning to its end. */
const spreadOver = (list: readonly StaffModel[], size: number): number[] =>
  Array.from({ length: size }, (_, i) => list[Math.floor(((i + 0.5) * list.length) / size)]!.index);

const meanOf = (list: readonly StaffModel[], value: (person: StaffModel) => number): number =>
  list.reduce((sum, person) => sum + value(person), 0) / Math.max(1, list.length);

/** Whether somebody who does not work nights can make a visit. */
function fitsByDay({ shifts, rules }: Model, { earliest, latest, minutes }: VisitModel): boolean {
  return shifts.some(
    ({ night, start, end }) =>
      !night && Math.max(earliest, start + rules.handoverMinutes) <= Math.min(latest, end - minutes),
  );
}
