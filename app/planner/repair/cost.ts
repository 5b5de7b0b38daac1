import type { Acquaintance } from './faces';
import { standsWith, wantedStart, type Job } from './stop';
import type { Timed } from './time-route';

/**
 * What a repair of one day costs, on three levels: visits that nobody makes, strangers, and what else becomes different.
 * All amounts of a level together are below one unit of the level above, and all of them below 2^53, so that sums are
 * exact and can be compared as one number. On the third level every other visit that is not as it was told is a move,
 * and weighs above how it is moved.
 */
export const COST = {
  /** A visit that nobody makes. */
  unplaced: 1e14,
  /** A carer whom the recipient does not know. */
  newFace: 1e12,
  /** Another visit than those that the change took out, by somebody else, on another day or at another time. */
  moved: 1e5,
  /** A carer who could have come and no longer does. */
  person: 2e4,
  /** A visit on another day of its week. */
  day: 8e4,
  /** A step away from the team: met before, coming anyway, new. */
  acquaintance: 1e4,
  /** A visit at another time that stands otherwise anyway. */
  time: 1e3,
  /** A carer who is not the primary contact. */
  notPrimary: 2e3,
  /** A minute of travel. */
  travel: 1,
} as const;

/** What it costs that two carers agree on a start; nothing where there was none before. */
export function timeCost(job: Job, at: { day: number; staff: readonly number[]; start: number }): number {
  if (job.before === null || at.start === wantedStart(job, at.day)) return 0;
  return job.direct || !standsWith(job, at) ? COST.time : COST.moved;
}

type Amounts = Pick<Timed, 'changes' | 'strays' | 'travel'>;

/** What the starts and the travel of a route cost more than those of another. */
export const differenceOf = ({ from, to }: { from: Amounts; to: Amounts }): number =>
  (to.changes - from.changes) * COST.moved +
  (to.strays - from.strays) * COST.time +
  (to.travel - from.travel) * COST.travel;

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
  const rest = (cost - faces * COST.newFace) / COST.moved;
  return unplaced * UNPLACED_ENERGY + strangers * NEW_FACE_ENERGY + rest;
}

export function acquaintanceCost(acquaintance: Acquaintance): number {
  const steps = { team: 0, met: 1, expected: 2, new: 3 }[acquaintance];
  return steps * COST.acquaintance + (acquaintance === 'new' ? COST.newFace : 0);
}
