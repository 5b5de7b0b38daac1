import type { RotaState } from '../rota/rota-state';
import type { RotaTables } from '../rota/rota-tables';
import type { PlannerWeights } from '../weights';
import { supervisionOwed } from './supervision';

/** What the search needs to know to tell what a rota owes people. */
export interface Debts {
  readonly weights: PlannerWeights;
  /** By shift: 1 where it is an evening. By person: her fair number of them. */
  readonly evening: Uint8Array;
  readonly fairEvenings: Float64Array;
}

interface DebtSources {
  readonly tables: RotaTables;
  readonly weights: PlannerWeights;
}

export function debtsOf({ tables, weights }: DebtSources): Debts {
  const { evening, fairEvenings } = tables;
  return { weights, evening, fairEvenings };
}

/** What a rota owes people: weeks of supervision, and a fair share of evenings. In units of `WEIGHTS`. */
export function owedBy(rota: RotaState, debts: Debts): number {
  const { unevenEvenings } = debts.weights;
  return (
    supervisionOwed(rota, debts.weights) +
    (unevenEvenings > 0 ? Math.round(unevennessOfEvenings(rota, debts) * unevenEvenings) : 0)
  );
}

/** Squared distances of everyone's evenings from her fair share, summed. */
function unevennessOfEvenings({ tables, cells }: RotaState, { evening, fairEvenings }: Debts): number {
  const { staffCount, days } = tables;
  let uneven = 0;
  for (let staff = 0; staff < staffCount; staff++) {
    let evenings = 0;
    for (let cell = staff * days; cell < (staff + 1) * days; cell++) {
      const shift = cells[cell]!;
      if (shift >= 0) evenings += evening[shift]!;
    }
    uneven += (evenings - fairEvenings[staff]!) ** 2;
  }
  return uneven;
}
