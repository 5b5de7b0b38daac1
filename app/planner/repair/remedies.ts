import type { IsoDate, RecipientId, StaffId, VisitId } from '../../domain/brand';
import type { Facts } from '../../domain/case/plan';
import { clockOf, MINUTES_PER_DAY } from '../../domain/time/clock';
import { readyAfterOf } from '../visits/tables';
import { dateOf } from '../write/plan-parts';
import { dutyAsRoom, routesOn, type Board, type Route } from './board';
import { extraShifts, type ExtraShift } from './extra-shift';
import { ACQUAINTANCE, type Acquaintance } from './faces';
import { placeStop, startsFor } from './placings';
import type { RepairView } from './repair-view';
import { fixedStop, NOWHERE, type Job, type Stop } from './stop';

/** A way to have a visit made that the plan may not take by itself. */
export interface Remedy {
  /** `window`: it starts outside its window; `overtime`: a shift ends later; `extra-shift`: somebody works a day off. */
  readonly kind: 'window' | 'overtime' | 'extra-shift';
  readonly date: IsoDate;
  /** Everybody who would come. */
  readonly staff: readonly StaffId[];
  /** By how many minutes the window or the shift is stretched; paid minutes of an extra shift. */
  readonly minutes: number;
  /** `start`; `acquaintance` of the least known; `person` whom it concerns; of an extra shift `code` and rest in minutes. */
  readonly facts: Facts;
}

/** A visit that a change left without anybody. */
export interface UnplacedRepair {
  readonly recipient: RecipientId;
  readonly visit: VisitId;
  readonly date: IsoDate;
  /** Nearest first, at most three; none where no small step would do. */
  readonly remedies: readonly Remedy[];
}

const MOST_REMEDIES = 3;
/** Windows and shifts are stretched in steps of this, up to two hours. */
const STRETCH_MINUTES = 5;
const MOST_STRETCH_MINUTES = 120;
/** An extra shift is as far a step as so many minutes; so is each step of acquaintance away from the team. */
const EXTRA_SHIFT_AS_MINUTES = 60;
const ACQUAINTANCE_AS_MINUTES = 10;

/** What the change left unmade, each with who could come and what would have to give. */
export function nearestRemedies(view: RepairView): UnplacedRepair[] {
  const { model, board, rota } = view;
  const asked: (ExtraShift[] | undefined)[] = [];
  const extrasOf: ExtrasOf = ({ staff, day }) =>
    (asked[staff * model.planDays + day] ??= extraShifts(model, rota, { staff, day }));
  return board.jobs
    .filter((job) => job.day === NOWHERE)
    .map((job) => ({
      recipient: model.recipients[job.visit.recipient]!.id,
      visit: job.visit.id,
      date: dateOf(model, job.before?.day ?? job.days[0] ?? 0),
      remedies: remediesFor(view, job, extrasOf),
    }));
}

/** The shifts that somebody who is off could work on a day; worked out once for all visits. */
type ExtrasOf = (who: { staff: number; day: number }) => readonly ExtraShift[];

/** A remedy with what it is ranked by. */
interface Ranked {
  readonly remedy: Remedy;
  readonly distance: number;
}

function remediesFor(view: RepairView, job: Job, extrasOf: ExtrasOf): Remedy[] {
  const found = job.days.flatMap((day) => [
    ...stretched(view, job, day),
    ...withExtraShift(view, job, { day, extrasOf }),
  ]);
  return found
    .sort((a, b) => a.distance - b.distance || compareText(keyOf(a), keyOf(b)))
    .slice(0, MOST_REMEDIES)
    .map(({ remedy }) => remedy);
}

const keyOf = ({ remedy }: Ranked): string => `${remedy.date} ${remedy.kind} ${remedy.staff.join(' ')}`;
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The smallest stretch of the window, and of one person's shift, for everyone who could come. */
function stretched(view: RepairView, job: Job, day: number): Ranked[] {
  const { board } = view;
  const found: Ranked[] = [];
  for (const crew of crewsOf(board, job, routesOn(board, day))) {
    const window = firstStretch((by) => placeCrew(board, job, { day, crew, by }));
    if (window) found.push(ranked(view, job, { kind: 'window', day, crew, ...window, person: null }));
    crew.forEach(({ duty }, which) => {
      const overtime = firstStretch((by) => {
        if (!mayStay(board, crew[which]!, by)) return undefined;
        const longer = crew.map((route, i) => (i === which ? withMore(route, by) : route));
        return placeCrew(board, job, { day, crew: longer, by: 0 });
      });
      if (overtime) found.push(ranked(view, job, { kind: 'overtime', day, crew, ...overtime, person: duty.staff }));
    });
  }
  return found;
}

function firstStretch(place: (by: number) => number | undefined): { minutes: number; start: number } | undefined {
  for (let minutes = STRETCH_MINUTES; minutes <= MOST_STRETCH_MINUTES; minutes += STRETCH_MINUTES) {
    const start = place(minutes);
    if (start !== undefined) return { minutes, start };
  }
  return undefined;
}

const withMore = (route: Route, by: number): Route => ({
  ...route,
  asked: {},
  duty: { ...route.duty, closes: route.duty.closes + by },
});

/** Whether the daily rest before her next shift allows a person to stay longer. */
function mayStay({ model, routes, columns }: Board, { duty }: Route, by: number): boolean {
  const next = routes[duty.staff * columns + duty.day + 2];
  const starts = next ? next.duty.opens - readyAfterOf(model) : Infinity;
  return starts - (duty.closes + by) >= model.rules.dailyRestHours * 60;
}

/** Everyone, or every two, who may come and have the skills between them. */
function crewsOf({ model }: Board, job: Job, routes: readonly Route[]): Route[][] {
  const may = routes.filter(({ duty, locked }) => !locked && !job.visit.excluded.has(duty.staff));
  const crews =
    job.visit.carers === 1 ? may.map((one) => [one]) : may.flatMap((a, i) => may.slice(i + 1).map((b) => [a, b]));
  return crews.filter((crew) => {
    const skills = crew.reduce((all, { duty }) => all | model.staff[duty.staff]!.skills, 0n);
    return (job.visit.skills & ~skills) === 0n && new Set(crew.map(({ duty }) => duty.staff)).size === crew.length;
  });
}

/** The start of a visit that a crew could make with its window stretched both ways, or `undefined`. */
function placeCrew(
  board: Board,
  job: Job,
  at: { day: number; crew: readonly Route[]; by: number },
): number | undefined {
  const { day, crew, by } = at;
  const midnight = day * MINUTES_PER_DAY;
  const window = {
    from: Math.max(board.now, midnight, midnight + job.visit.earliest - by),
    to: Math.min(midnight + MINUTES_PER_DAY - 1, midnight + job.visit.latest + by),
  };
  if (crew.length === 1) {
    const stop: Stop = { job, day, ...window, keep: NOWHERE, fixed: false };
    return placeStop(board, crew[0]!, stop)[0]?.start;
  }
  return startsFor(board, job, { day, routes: crew, window }).find((start) =>
    crew.every((route) => placeStop(board, route, fixedStop(job, { day, start })).length > 0),
  );
}

/** Whoever is off and may work, alone or beside somebody on shift. */
function withExtraShift(view: RepairView, job: Job, of: { day: number; extrasOf: ExtrasOf }): Ranked[] {
  const { model, board } = view;
  const { day } = of;
  const onShift = routesOn(board, day);
  return model.staff.flatMap(({ index: staff }) =>
    of.extrasOf({ staff, day }).flatMap((extra) => {
      const duty = dutyAsRoom(model, { staff, day }, extra.shift)!;
      const route: Route = { duty, stops: [], starts: [], changes: 0, strays: 0, travel: 0, locked: false, asked: {} };
      const crews = crewsOf(board, job, [route, ...onShift]).filter((crew) => crew.includes(route));
      return crews.flatMap((crew) => {
        const start = placeCrew(board, job, { day, crew, by: 0 });
        if (start === undefined) return [];
        const { code, restBefore, restAfter } = extra;
        const minutes = model.shifts[extra.shift]!.paidMinutes;
        const facts = { code, restBefore, restAfter };
        return [ranked(view, job, { kind: 'extra-shift', day, crew, minutes, start, person: staff, facts })];
      });
    }),
  );
}

interface Found extends Pick<Remedy, 'kind' | 'minutes'> {
  readonly day: number;
  readonly crew: readonly Route[];
  readonly start: number;
  readonly person: number | null;
  readonly facts?: Facts;
}

function ranked({ model, board }: RepairView, job: Job, found: Found): Ranked {
  const { kind, day, crew, minutes, start, person, facts } = found;
  const staff = crew.map(({ duty }) => duty.staff);
  const known = staff.map((who): Acquaintance =>
    board.faces.acquaintance({ recipient: job.visit.recipient, staff: who, day }),
  );
  const least = Math.max(...known.map((one) => ACQUAINTANCE.indexOf(one)));
  const remedy: Remedy = {
    kind,
    date: dateOf(model, day),
    staff: staff.map((who) => model.staff[who]!.id),
    minutes,
    facts: {
      start: clockOf(start),
      acquaintance: ACQUAINTANCE[least]!,
      ...(person === null ? {} : { person: model.staff[person]!.id }),
      ...facts,
    },
  };
  const step = kind === 'extra-shift' ? EXTRA_SHIFT_AS_MINUTES : minutes;
  return { remedy, distance: step + least * ACQUAINTANCE_AS_MINUTES };
}
