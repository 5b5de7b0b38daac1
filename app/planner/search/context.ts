import type { Random } from '../random';
import type { RotaState } from '../rota/rota-state';
import { keep, undo } from '../visits/journal';
import { energyOf, FACE_SCALE, qualityOf } from '../visits/score';
import type { Workbench } from '../visits/workbench';
import { settleDebts, type Debts } from './owed';

/** What moves work on: visits, teams and the rota as one, with one energy. */
export interface SearchContext extends Workbench {
  readonly rota: RotaState;
  readonly random: Random;
  /** Hard points that a move may leave in the rota: 0 once it is legal, never more than it has. */
  rotaHardAllowed: number;
  /** The same of points of the law. */
  rotaLawAllowed: number;
  readonly debts: Debts;
  /** What the rota owes people (see `owed.ts`) as it is now, and as it was before the move; in units of `WEIGHTS`. */
  owed: number;
  keptOwed: number;
  /** Energy before the move, and the most that a move may add to be kept. A move may give up as soon as it is above. */
  energy: number;
  limit: number;
}

/**
 * Tries one change through the journal and the rota's transaction. Answers whether there is something to judge; the
 * search then keeps it or takes it back. A move that answers false may leave changes behind: they are taken back.
 */
export type Move = (context: SearchContext) => boolean;

/** What the rota costs by itself, in units of `WEIGHTS`. */
function rotaCost({ rota, owed, state }: SearchContext): number {
  const { rotaHardPoint, lawPoint, rotaSoftPoint } = state.tables.weights;
  return rota.hard() * rotaHardPoint + rota.law() * lawPoint + rota.soft() * rotaSoftPoint + owed;
}

/** Whether the changed rota keeps what was kept: the case's rules, then the law where the rules are not kept better. */
export function keepsRules({ rota, rotaHardAllowed, rotaLawAllowed }: SearchContext): boolean {
  if (rotaHardAllowed === 0) return rota.isLegalStill() && rota.law() <= rotaLawAllowed;
  const hard = rota.hard();
  return hard < rotaHardAllowed || (hard === rotaHardAllowed && rota.law() <= rotaLawAllowed);
}

/** The same as search energy, in 1/FACE_SCALE units. It stays while only visits move. */
export const rotaEnergy = (context: SearchContext): number => rotaCost(context) * FACE_SCALE;

/** Search energy of the whole, in 1/FACE_SCALE units of `WEIGHTS`. */
export const jointEnergy = (context: SearchContext): number => energyOf(context.state) + rotaEnergy(context);

/** What the plan is worth, lower is better, in units of `WEIGHTS`; unplaced occurrences apart. */
export const jointQuality = (context: SearchContext): number => qualityOf(context.state) + rotaCost(context);

export function keepMove(context: SearchContext): void {
  keep(context);
  context.rota.commit();
  context.keptOwed = context.owed;
  settleDebts(context.debts, true);
  const [hard, law] = [context.rota.hard(), context.rota.law()];
  if (hard < context.rotaHardAllowed || law < context.rotaLawAllowed) context.rotaLawAllowed = law;
  context.rotaHardAllowed = hard;
}

export function undoMove(context: SearchContext): void {
  undo(context);
  context.rota.rollback();
  context.owed = context.keptOwed;
  settleDebts(context.debts, false);
}

/** A whole number in `0..n-1`. */
export const below = (random: Random, n: number): number => Math.trunc(random() * n);
