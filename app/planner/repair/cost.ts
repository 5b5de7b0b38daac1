import { wantedStart, type Job } from './stop';
import type { Acquaintance } from './faces';

/**
 * What a repair of one day costs, on three levels: visits that nobody makes, strangers, and what else becomes different.
 * All amounts of a level together are below one unit of the level above, and all of them below 2^53, so that sums are
 * exact and can be compared as one number. On the third level a visit by somebody else who is known weighs as much as
 * one at another time: both are a visit that is not as it was told.
 */
export const COST = {
  /** A visit that nobody makes. */
  unplaced: 1e14,
  /** A carer whom the recipient does not know. */
  newFace: 1e12,
  /** A carer who could have come and no longer does. */
  person: 1e5,
  /** A visit on another day of its week. */
  day: 5e5,
  /** A step away from the team: met before, coming anyway, new. */
  acquaintance: 1e4,
  /** Another visit than those that the change took out, at another time of its day. */
  time: 1e5,
  /** One of those at another time. */
  ownTime: 1e3,
  /** A carer who is not the primary contact. */
  notPrimary: 2e3,
  /** A minute of travel. */
  travel: 1,
} as const;

/** What it costs that a job starts when it does, on the day where it is; nothing where it had no start before. */
export function timeCost(job: Job, at: { day: number; start: number }): number {
  const wanted = wantedStart(job, at.day);
  if (job.before === null || at.start === wanted) return 0;
  return job.direct ? COST.ownTime : COST.time;
}

/** What two levels at the top cost; levels below are for choosing among equals. */
export const facesOf = (cost: number): number => Math.floor(cost / COST.newFace + 1e-6);

/** In the scale of `energyOf`, where a visit at another time is 1. */
const UNPLACED_ENERGY = 30;
const NEW_FACE_ENERGY = 10;
const FACES_IN_UNPLACED = COST.unplaced / COST.newFace;

/** A cost on a scale with shorter steps, on which a search may go over a dearer plan to a cheaper one. */
export function energyOf(cost: number): number {
  const faces = Math.round(cost / COST.newFace);
  const unplaced = Math.floor(faces / FACES_IN_UNPLACED);
  const strangers = faces - unplaced * FACES_IN_UNPLACED;
  const rest = (cost - faces * COST.newFace) / COST.time;
  return unplaced * UNPLACED_ENERGY + strangers * NEW_FACE_ENERGY + rest;
}

export function acquaintanceCost(acquaintance: Acquaintance): number {
  const steps = { team: 0, met: 1, expected: 2, new: 3 }[acquaintance];
  return steps * COST.acquaintance + (acquaintance === 'new' ? COST.newFace : 0);
}
