import { MINUTES_PER_DAY } from '../../domain/time/clock';
import type { Model, RecipientModel, ShiftModel, StaffModel, VisitModel } from '../model/model';
import { holdsVisit, isAble } from './day-crew';

const SATURDAY = 5;
const WEEKDAYS_ONLY = 5;
/** Kinds of people beyond this many are taken together, each with the widest limits of those it holds. */
const MOST_KINDS = 6;

/** What one recipient's visits ask of the people of one week, whoever they are. */
export interface CrewWeek {
  /** Shifts that serve her: the fewest people of each day, summed. */
  readonly shifts: number;
  /** Different people on the weekend: the fewest of its larger day. */
  readonly weekend: number;
  /** Different people in the week. */
  readonly people: number;
}

/** People with the same limits, as far as one recipient is concerned. Every limit is wide, never tight. */
export interface CrewKind {
  readonly count: number;
  readonly weekendEvery: number;
  /** Shifts in the whole plan. */
  readonly mostShifts: number;
  /** Shifts in a week without its weekend, and in one with it. */
  readonly mostOnWeekdays: number;
  readonly mostInWeek: number;
}

/**
 * The fewest faces of one recipient over some weeks in a row, in any legal rota. Left out on purpose, as every one of
 * them could only ask for more people: other recipients, demand, hours that must be worked, the order of shifts,
 * travel, and the dates that people are away.
 */
export interface CrewProblem {
  readonly rotaWeeks: number;
  readonly weeks: readonly CrewWeek[];
  /** `windows[w]`: floor of the faces of weeks `w` and `w + 1` taken alone, or null where that window has no visit. */
  readonly windows: readonly (number | null)[];
  readonly kinds: readonly CrewKind[];
}

/**
 * The people who could serve a recipient; `null` where a shift can reach over midnight to a visit of the next day, as
 * the days of the shifts are then not those of the visits.
 */
export function crewKinds(model: Model, recipient: RecipientModel): CrewKind[] | null {
  const kinds: CrewKind[] = [];
  const held = (shiftedBy: number): boolean[][] =>
    model.shifts.map((shift) => recipient.visits.map((visit) => holds(model, { shift, visit, shiftedBy })));
  const [sameDay, dayAfter] = [held(0), held(-MINUTES_PER_DAY)];
  for (const person of model.staff) {
    const able = recipient.visits.map((visit) => isAble(person, visit));
    const own = model.shifts.filter((shift) => person.canWork[shift.index]);
    if (own.some(({ index }) => dayAfter[index]!.some((held, i) => held && able[i]))) return null;
    const useful = own.filter(({ index }) => sameDay[index]!.some((held, i) => held && able[i]));
    if (useful.length > 0) addTo(kinds, kindOf(model, person, useful));
  }
  while (kinds.length > MOST_KINDS && mergeNearest(kinds)) continue;
  return kinds;
}

function holds(model: Model, fit: { shift: ShiftModel; visit: VisitModel; shiftedBy: number }): boolean {
  return holdsVisit({ ...fit, handover: model.rules.handoverMinutes });
}

function kindOf(model: Model, person: StaffModel, useful: readonly ShiftModel[]): CrewKind {
  const { rules } = model;
  const shortest = Math.max(1, Math.min(...useful.map((shift) => shift.paidMinutes)));
  const turns = Math.ceil(model.planWeeks / model.rotaWeeks);
  const mostPaid = person.contractMinutes + rules.hoursToleranceMinutes;
  // Weekly rest needs a day off in each calendar week, and a run of shifts ends after the most that are allowed.
  const mostInWeek = Math.min(
    7 - Math.max(1, Math.floor(7 / (rules.maxConsecutiveShifts + 1))),
    Math.floor(rules.maxWeekMinutes / shortest),
  );
  const weekdays = WEEKDAYS_ONLY - [...person.offWeekdays].filter((weekday) => weekday <= WEEKDAYS_ONLY).length;
  const weekendDays = [6, 7].filter((weekday) => ![...person.offWeekdays].some((off) => off === weekday)).length;
  return {
    count: 1,
    weekendEvery: weekendDays > 0 && person.weekendEvery <= model.rotaWeeks ? person.weekendEvery : Infinity,
    mostShifts: turns * Math.floor(mostPaid / shortest + 1e-6),
    mostOnWeekdays: Math.min(weekdays, mostInWeek),
    mostInWeek: Math.min(weekdays + weekendDays, mostInWeek),
  };
}

function addTo(kinds: CrewKind[], kind: CrewKind): void {
  const at = kinds.findIndex((known) => distance(known, kind) === 0);
  if (at < 0) kinds.push(kind);
  else kinds[at] = widest(kinds[at]!, kind);
}

/** How much wider two kinds become together; Infinity where they differ in their weekends. */
function distance(a: CrewKind, b: CrewKind): number {
  if (a.weekendEvery !== b.weekendEvery) return Infinity;
  const days = Math.abs(a.mostOnWeekdays - b.mostOnWeekdays) + Math.abs(a.mostInWeek - b.mostInWeek);
  return Math.abs(a.mostShifts - b.mostShifts) + days;
}

const widest = (a: CrewKind, b: CrewKind): CrewKind => ({
  count: a.count + b.count,
  weekendEvery: a.weekendEvery,
  mostShifts: Math.max(a.mostShifts, b.mostShifts),
  mostOnWeekdays: Math.max(a.mostOnWeekdays, b.mostOnWeekdays),
  mostInWeek: Math.max(a.mostInWeek, b.mostInWeek),
});

function mergeNearest(kinds: CrewKind[]): boolean {
  let best = { from: -1, into: -1, distance: Infinity };
  kinds.forEach((kind, from) =>
    kinds.slice(0, from).forEach((other, into) => {
      const apart = distance(kind, other);
      if (apart < best.distance) best = { from, into, distance: apart };
    }),
  );
  if (best.from < 0) return false;
  kinds[best.into] = widest(kinds[best.into]!, kinds[best.from]!);
  kinds.splice(best.from, 1);
  return true;
}

/** What the weeks ask for, from the fewest people of each day and the people that movable visits take. */
export function crewWeeks(of: { crew: readonly number[]; movable: number; weeks: number }): CrewWeek[] {
  return Array.from({ length: of.weeks }, (_, week) => {
    const days = of.crew.slice(week * 7, week * 7 + 7);
    return {
      shifts: days.reduce((sum, people) => sum + people, 0),
      weekend: Math.max(...days.slice(SATURDAY)),
      people: Math.max(of.movable, ...days),
    };
  });
}
