import type { EngineRun } from '../engine-run';
import type { RotaState } from '../rota/rota-state';
import type { Random } from '../random';
import { WEIGHTS } from '../weights';
import type { Workbench } from '../visits/construct';
import { keep, undo } from '../visits/journal';
import { energyOf, FACE_SCALE, qualityOf } from '../visits/score';

/** What moves work on: visits, teams and the rota as one, with one energy. */
export interface SearchContext extends Workbench {
  readonly rota: RotaState;
  readonly random: Random;
  readonly run: EngineRun;
  /** Hard points that the rota may have: those it started with (0 for a legal one). */
  rotaHardAllowed: number;
  /** Weeks of supervision short in the rota as it is now, and as it was before the move. */
  supervisionShort: number;
  keptSupervisionShort: number;
  /** Energy before the move, and the most that a move may add to be kept. A move may give up as soon as it is above. */
  energy: number;
  limit: number;
}

/**
 * Tries one change through the journal and the rota's transaction. Answers whether there is something to judge; the
 * search then keeps it or takes it back. A move that answers false may leave changes behind: they are taken back.
 */
export type Move = (context: SearchContext) => boolean;

/** What the rota costs, in units of `WEIGHTS`. */
const rotaCost = ({ rota, supervisionShort }: SearchContext): number =>
  rota.soft() * WEIGHTS.rotaSoftPoint + supervisionShort * WEIGHTS.supervisionWeek;

/** Search energy of the whole, in 1/FACE_SCALE units of `WEIGHTS`. */
export const jointEnergy = (context: SearchContext): number =>
  energyOf(context.state.sums) + rotaCost(context) * FACE_SCALE;

/** What the plan is worth, lower is better, in units of `WEIGHTS`; unplaced occurrences apart. */
export const jointQuality = (context: SearchContext): number => qualityOf(context.state.sums) + rotaCost(context);

export function keepMove(context: SearchContext): void {
  keep(context.journal);
  context.rota.commit();
  context.keptSupervisionShort = context.supervisionShort;
}

export function undoMove(context: SearchContext): void {
  undo(context.state, context.journal);
  context.rota.rollback();
  context.supervisionShort = context.keptSupervisionShort;
}

/** A whole number in `0..n-1`. */
export const below = (random: Random, n: number): number => Math.trunc(random() * n);
