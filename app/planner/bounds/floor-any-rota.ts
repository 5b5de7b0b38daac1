import { meanOf, windowStarts } from '../../domain/continuity/measures';
import type { Model, RecipientModel } from '../model/model';
import { fewestFaces, type BoundMeans } from './crew-faces';
import { crewKinds, crewWeeks, type CrewProblem } from './crew-problem';
import { fewestOnDay } from './day-crew';

const WINDOW_DAYS = 14;
const SATURDAY = 5;
const SUNDAY = 6;
/** Weeks that are looked at together; longer plans are looked at in parts. */
const WEEKS_TOGETHER = 6;

/** What is known of a recipient before her weeks are looked at together. */
interface Alone {
  readonly recipient: RecipientModel;
  readonly crew: readonly number[];
  /** Floor of each window taken alone; null where it has no visit. */
  readonly windows: readonly (number | null)[];
}

/**
 * A proven floor of the case's mean m14 over every legal rota in which every visit is made; `null` where nothing is
 * proven. Each recipient is looked at alone. Reasons that count in a window: a visit of two carers takes two people;
 * one shift a day does not reach visits far apart; where nobody works two weekends in a row, the people of the two
 * weekends are different ones. With a solver (`means`) the windows are looked at together, as they share weeks: nobody
 * works seven days of a week, weekends come as often as each person's rule says, and hours end. Where time ends before
 * that, the windows of the recipients that are left stand alone, the ones with the most visits last.
 */
export function m14FloorAnyRota(model: Model, means?: BoundMeans): number | null {
  const alone = model.recipients.flatMap((recipient) => windowsAlone(model, recipient) ?? []);
  const fewest = rememberedFewest(means);
  const bySize = [...alone].sort((a, b) => shiftsOf(a) - shiftsOf(b) || a.recipient.index - b.recipient.index);
  const floors = bySize.map((one) => recipientFloor(model, one, fewest));
  return floors.every(Number.isFinite) ? meanOf(floors) : null;
}

const shiftsOf = ({ crew }: Alone): number => crew.reduce((sum, people) => sum + people, 0);

/** Many recipients ask for the same: each problem is solved once. */
function rememberedFewest(means: BoundMeans | undefined): (problem: CrewProblem) => number {
  const known = new Map<string, number>();
  return (problem) => {
    const key = JSON.stringify(problem);
    const before = known.get(key);
    if (before !== undefined) return before;
    if (means === undefined || means.secondsLeft() <= 0) return -Infinity;
    const faces = fewestFaces(problem, means);
    known.set(key, faces);
    return faces;
  };
}

/** `null` for fewer than two visits, or no window that has one. */
function windowsAlone(model: Model, recipient: RecipientModel): Alone | null {
  const visits = recipient.visits.reduce(
    (sum, { movable, fixedDays }) => sum + (movable ? movable.timesPerWeek * model.planWeeks : fixedDays.length),
    0,
  );
  if (visits < 2) return null;
  const crew = crewByDay(model, recipient);
  const movable = movableFloor(recipient);
  const disjointWeekends = model.staff.every((person) => person.weekendEvery >= 2);
  const windows = windowStarts({ days: model.planDays, length: WINDOW_DAYS }).map((from) => {
    const floor = windowFloor({ crew: crew.slice(from, from + WINDOW_DAYS), disjointWeekends });
    return Math.max(floor, movable) || null;
  });
  return windows.every((floor) => floor === null) ? null : { recipient, crew, windows };
}

function recipientFloor(model: Model, alone: Alone, fewest: (problem: CrewProblem) => number): number {
  const { recipient, crew, windows } = alone;
  const counted = windows.flatMap((floor) => floor ?? []);
  const kinds = crew.some((people) => people > 0) ? crewKinds(model, recipient) : null;
  const least = sumOf(counted);
  if (kinds === null || !Number.isFinite(least)) return least / counted.length;
  const weeks = crewWeeks({ crew, movable: movableFloor(recipient), weeks: model.planWeeks });
  let faces = 0;
  for (let from = 0; from < windows.length; from += WEEKS_TOGETHER - 1) {
    const part = windows.slice(from, from + WEEKS_TOGETHER - 1);
    const ofPart = weeks.slice(from, from + part.length + 1);
    const problem = { rotaWeeks: model.rotaWeeks, weeks: ofPart, windows: part, kinds };
    faces += Math.max(sumOf(part.flatMap((floor) => floor ?? [])), fewest(problem));
  }
  return faces / counted.length;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

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
