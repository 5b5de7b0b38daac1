import type { Acquaintance } from './faces';
import { standsWith, wantedStart, type Job } from './stop';
import type { Timed } from './time-route';

/**
 * What a repair of one day costs, on levels: visits that nobody makes, moves beyond those that its week may have,
 * strangers, moves, and what else becomes different. A move is another visit than those that the change took out, that is
 * not as it was told. All amounts of a level together are below one unit of the level above, and all of them below 2^53,
 * so that sums are exact. Moves beyond are no sum: `priceOf` adds them to what is compared.
 */
export const COST = {
  /** A visit that nobody makes. */
  unplaced: 1e14,
  /** A move beyond those that the week may have. */
  beyond: 1e12,
  /** A carer whom the recipient does not know. */
  newFace: 1e10,
  /** Another visit than those that the change took out, by somebody else or nobody, on another day or at another time. */
  moved: 2e7,
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

/**
 * Share of the other visits of a week that a repair may move so that recipients keep known people and everything stands
 * well; beyond it a repair goes only where nobody would make a visit otherwise.
 */
export const MOST_MOVED = 0.02;

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

/** How many strangers a cost comes to, an unmade visit counting as more of them than there can be. */
export const facesOf = (cost: number): number => Math.floor(cost / COST.newFace + 1e-6);

/** How many moves are in a cost. */
export const movesOf = (cost: number): number => Math.round((cost - facesOf(cost) * COST.newFace) / COST.moved);

const beyond = (cost: number, room: number): number => Math.max(0, movesOf(cost) - room);

/** What a plan is compared by, where its week may still have `room` moves. */
export const priceOf = (cost: number, room: number): number => cost + beyond(cost, room) * COST.beyond;

/** In the scale of `energyOf`, where a move is 1. */
const UNPLACED_ENERGY = 50;
/** What comes to as much as a move in that scale, of the amounts below moves. */
export const LESS_THAN_MOVES = 1e5;
const FACES_IN_UNPLACED = COST.unplaced / COST.newFace;

/** What more than a move weighs in the scale of `energyOf`: a move beyond the room, beside the move itself, and a stranger. */
export interface Weights {
  readonly beyond: number;
  readonly newFace: number;
}

/** A cost on a scale with shorter steps, on which a search may go over a dearer plan to a cheaper one. */
export function energyOf(cost: number, { room, weights }: { room: number; weights: Weights }): number {
  const faces = facesOf(cost);
  const unplaced = Math.floor(faces / FACES_IN_UNPLACED);
  const strangers = faces - unplaced * FACES_IN_UNPLACED;
  const moves = movesOf(cost);
  const rest = (cost - faces * COST.newFace - moves * COST.moved) / LESS_THAN_MOVES;
  const above = beyond(cost, room) * weights.beyond + strangers * weights.newFace;
  return unplaced * UNPLACED_ENERGY + above + moves + rest;
}

export function acquaintanceCost(acquaintance: Acquaintance): number {
  const steps = { team: 0, met: 1, expected: 2, new: 3 }[acquaintance];
  return steps * COST.acquaintance + (acquaintance === 'new' ? COST.newFace : 0);
}
