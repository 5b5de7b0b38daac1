import type { Model, VisitModel } from '../model/model';
import { MINUTES_PER_DAY } from '../../domain/time/clock';

/** No start, no day. */
export const NOWHERE = -1;
/** A time later than any other: "cannot be". */
export const NEVER = 1_000_000_000;

/** Where an occurrence stood in the plan before the change. `start` in minutes from 00:00 of day 0. */
export interface Before {
  readonly day: number;
  readonly start: number;
  readonly staff: readonly number[];
}

/** One occurrence of a visit that is still due. Repair gives it a standing; the rest never changes. */
export interface Job {
  readonly index: number;
  readonly visit: VisitModel;
  /** Length as it is, or as it was for a visit that has begun. */
  readonly minutes: number;
  /** `null` for one that the plan did not have. */
  readonly before: Before | null;
  /** Done or begun before now: it stays as it is. */
  readonly frozen: boolean;
  /** It stands where it stands, though others may be put before and after it. */
  readonly held: boolean;
  /** Days that it may stand on, in order. */
  readonly days: readonly number[];
  /** Carers of before who cannot come then any more. */
  readonly gone: readonly number[];
  /** Its day now, or NOWHERE. */
  day: number;
  staff: readonly number[];
  /** Whether the change itself took it out of the plan. */
  direct: boolean;
}

/** An occurrence that the plan did not have, or that nobody makes: it has no place yet. */
export function newJob(of: { visit: VisitModel; index: number; days: readonly number[] }): Job {
  const { minutes } = of.visit;
  return { ...of, minutes, before: null, frozen: false, held: false, gone: [], day: NOWHERE, staff: [], direct: true };
}

/** An occurrence in a route, with the starts that it may have there; minutes from 00:00 of day 0. */
export interface Stop {
  readonly job: Job;
  readonly day: number;
  /** First and last start, both included. */
  readonly from: number;
  readonly to: number;
  /** The start that is wanted, or NOWHERE. */
  readonly keep: number;
  /** It starts at `keep` and at no other time: begun, or agreed between two carers. */
  readonly fixed: boolean;
}

/**
 * A stop whose start is still open. The start that the job had is kept where it is still allowed, by somebody who was to
 * come that day; of a job that stands otherwise anyway it is wanted only as far as nobody else has to wait for it.
 */
export function openStop(job: Job, at: { staff: number; day: number; now: number }): Stop {
  const midnight = at.day * MINUTES_PER_DAY;
  const from = Math.max(midnight + job.visit.earliest, at.now);
  const to = midnight + job.visit.latest;
  const wanted = wantedStart(job, at.day);
  const mayKeep = !job.direct && wanted >= from && wanted <= to && standsWith(job, { day: at.day, staff: [at.staff] });
  const keep = mayKeep ? wanted : NOWHERE;
  return { job, day: at.day, from, to, keep, fixed: false };
}

export function fixedStop(job: Job, at: { day: number; start: number }): Stop {
  return { job, day: at.day, from: at.start, to: at.start, keep: at.start, fixed: true };
}

/** Whether nobody comes who was not to come on that day. */
export const standsWith = ({ before }: Job, at: { day: number; staff: readonly number[] }): boolean =>
  before !== null && before.day === at.day && at.staff.every((person) => before.staff.includes(person));

/** The start before the change, on another day at the same time of day; NOWHERE where there was none. */
export function wantedStart(job: Job, day: number): number {
  return job.before === null ? NOWHERE : job.before.start + (day - job.before.day) * MINUTES_PER_DAY;
}

/** Minutes of travel between two stops in a row; 0 at one recipient. */
export function legBetween(model: Model, from: Stop, to: Stop): number {
  const a = from.job.visit;
  const b = to.job.visit;
  return a.recipient === b.recipient ? 0 : model.travel[a.zone]![b.zone]!;
}
