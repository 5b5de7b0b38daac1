import type { Clock, IsoDate, RecipientId, StaffId, VisitId } from '../../domain/brand';
import type { Facts } from '../../domain/case/plan';
import { clockOf, MINUTES_PER_DAY } from '../../domain/time/clock';
import type { Model } from '../model/model';
import { dateOf } from '../write/plan-parts';
import { startsOf } from './board';
import type { PlanChange } from './change';
import { ACQUAINTANCE, createFaces, type Faces } from './faces';
import type { RepairView } from './repair-view';
import { NOWHERE, type Job } from './stop';

/** Who comes to a visit, and when. */
export interface RepairStanding {
  readonly date: IsoDate;
  readonly start: Clock;
  readonly staff: readonly StaffId[];
}

/** What is different for one visit, and why. */
export interface RepairChange {
  readonly recipient: RecipientId;
  readonly visit: VisitId;
  /** The date before the change; for a visit that is new, the date after it. */
  readonly date: IsoDate;
  /** `null` where the plan did not have it. */
  readonly before: RepairStanding | null;
  /** `null` where nobody makes it, or it is no longer due. */
  readonly after: RepairStanding | null;
  /** What happened to this visit (the type of the change), or `makes-room` for another one. */
  readonly cause: PlanChange['type'] | 'makes-room';
  /**
   * `joined`, `left`: staff ids. `acquaintance`: how well the recipient knows the least known of those who joined
   * (`team`, `met`, `expected`, `new`); `metVisits`: her visits there in the 28 days before. `minutesLater` (below 0:
   * earlier) on the same day, `daysLater` on another. `for`: visits that a `makes-room` lets in.
   */
  readonly facts: Facts;
}

/** Every visit that stands otherwise than before, or not at all. */
export function listChanges(view: RepairView): RepairChange[] {
  const { model, board, change } = view;
  const faces = createFaces(model, view.before);
  const starts = startsOf(board);
  const changed = board.jobs
    .flatMap((job) => {
      const start = starts.get(job);
      const isSame = job.before !== null && sameStanding(job, start);
      const neverStood = job.before === null && job.day === NOWHERE;
      return isSame || neverStood ? [] : [{ job, start }];
    })
    .sort((a, b) => dayOf(a.job) - dayOf(b.job));
  const rows = changed.map(({ job, start }) => rowOf(view, { job, start, faces }));
  return [...rows, ...notDueRows(view, change)].sort((a, b) => compareText(keyOf(a), keyOf(b)));
}

const keyOf = ({ date, visit }: RepairChange): string => `${date} ${visit}`;
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const dayOf = (job: Job): number => (job.day === NOWHERE ? (job.before?.day ?? 0) : job.day);

function sameStanding({ before, day, staff }: Job, start: number | undefined): boolean {
  return before?.day === day && before.start === start && sameStaff(before.staff, staff);
}

const sameStaff = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((person) => b.includes(person));

function rowOf(view: RepairView, of: { job: Job; start: number | undefined; faces: Faces }): RepairChange {
  const { model, change } = view;
  const { job, faces } = of;
  const before = standingBefore(model, job);
  const after = standingAfter(model, of);
  const { id: visit, recipient } = job.visit;
  const isOwn = job.direct || (change.type === 'late' && comesLate(view, job));
  return {
    recipient: model.recipients[recipient]!.id,
    visit,
    date: before?.date ?? after?.date ?? dateOf(model, 0),
    before,
    after,
    cause: isOwn ? change.type : 'makes-room',
    facts: {
      ...peopleFacts(model, { job, faces }),
      ...timeFacts(job, of.start),
      ...(isOwn ? {} : { for: guestsOf(view, job) }),
    },
  };
}

function comesLate({ model, change }: RepairView, job: Job): boolean {
  return change.type === 'late' && job.staff.some((person) => model.staff[person]!.id === change.staff);
}

/** Who joined and left, and how well the least known of those who joined is known. They have met from then on. */
function peopleFacts(model: Model, { job, faces }: { job: Job; faces: Faces }): Facts {
  const { recipient } = job.visit;
  const was = job.before?.staff ?? [];
  const joined = job.staff.filter((person) => !was.includes(person));
  const left = was.filter((person) => !job.staff.includes(person));
  const known = joined.map((staff) => {
    const who = { recipient, staff, day: job.day };
    return { acquaintance: faces.acquaintance(who), metVisits: faces.metBefore(who) };
  });
  const rank = (one: (typeof known)[number]): number => ACQUAINTANCE.indexOf(one.acquaintance);
  const [least] = known.sort((a, b) => rank(b) - rank(a) || a.metVisits - b.metVisits);
  faces.meet({ day: job.day, staff: joined }, recipient);
  const namesOf = (people: readonly number[]) => people.map((person) => model.staff[person]!.id);
  return { joined: namesOf(joined), left: namesOf(left), ...least };
}

function timeFacts(job: Job, start: number | undefined): Facts {
  if (job.before === null || job.day === NOWHERE || start === undefined) return {};
  if (job.day !== job.before.day) return { daysLater: job.day - job.before.day };
  return { minutesLater: start - job.before.start };
}

/** Direct visits, and others that moved, which stand in a route where this one stood or stands. */
function guestsOf({ board }: RepairView, job: Job): string[] {
  const people = new Set([...job.staff, ...(job.before?.staff ?? [])]);
  const days = [job.day, job.before?.day ?? job.day];
  const came = board.jobs.filter(
    (other) =>
      other !== job &&
      days.includes(other.day) &&
      other.staff.some((person) => people.has(person) && !other.before?.staff.includes(person)),
  );
  return came.map((other) => other.visit.id);
}

function standingBefore(model: Model, { before }: Job): RepairStanding | null {
  if (before === null) return null;
  return standing(model, { ...before, minute: before.start - before.day * MINUTES_PER_DAY });
}

function standingAfter(model: Model, { job, start }: { job: Job; start: number | undefined }): RepairStanding | null {
  if (job.day === NOWHERE || start === undefined) return null;
  return standing(model, { day: job.day, minute: start - job.day * MINUTES_PER_DAY, staff: job.staff });
}

function standing(model: Model, at: { day: number; minute: number; staff: readonly number[] }): RepairStanding {
  return {
    date: dateOf(model, at.day),
    start: clockOf(at.minute),
    staff: at.staff.map((person) => model.staff[person]!.id),
  };
}

/** What the plan had and is no longer due. */
function notDueRows({ model, notDue, before }: RepairView, change: PlanChange): RepairChange[] {
  return notDue.flatMap(({ visit, day }) => {
    const placed = before.placed.find((entry) => entry.visit === visit && entry.day === day);
    if (!placed) return [];
    const { id, recipient } = model.visits[visit]!;
    const was = standing(model, { day, minute: placed.start, staff: placed.staff });
    const left = [...was.staff];
    const row = { recipient: model.recipients[recipient]!.id, visit: id, date: was.date, before: was, after: null };
    return [{ ...row, cause: change.type, facts: { joined: [], left } }];
  });
}
