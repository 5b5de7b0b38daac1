import type { RotaState } from '../rota/rota-state';
import type { RotaTables } from '../rota/rota-tables';
import type { PlannerWeights } from '../weights';
import { supervisionOwed, weeksShortOf } from './supervision';

/** What the search needs to know to tell what a rota owes people. */
export interface Debts {
  readonly weights: PlannerWeights;
  /** By shift: 1 where it is an evening. By person: her fair number of them. */
  readonly evening: Uint8Array;
  readonly fairEvenings: Float64Array;
  /** Counts of the rota that was kept last, and of the one that a move makes of it. */
  readonly kept: DebtCounts;
  readonly tried: DebtCounts;
  /** Whether `tried` is the rota's that stands. */
  isTried: boolean;
}

/** By person: her evenings, and the weeks of supervision that she lacks to her share. */
interface DebtCounts {
  readonly evenings: Int32Array;
  readonly weeksShort: Int32Array;
}

interface DebtSources {
  readonly tables: RotaTables;
  readonly weights: PlannerWeights;
}

export function debtsOf({ tables, weights }: DebtSources): Debts {
  const { evening, fairEvenings, staffCount } = tables;
  const counts = () => ({ evenings: new Int32Array(staffCount), weeksShort: new Int32Array(staffCount) });
  return { weights, evening, fairEvenings, kept: counts(), tried: counts(), isTried: false };
}

/** What a rota owes people: weeks of supervision, and a fair share of evenings. In units of `WEIGHTS`. Counts from the ground. */
export function owedBy(rota: RotaState, debts: Debts): number {
  const { staffCount } = rota.tables;
  const counts = { evenings: new Int32Array(staffCount), weeksShort: new Int32Array(staffCount) };
  for (let staff = 0; staff < staffCount; staff++) countPerson(rota, debts, { staff, counts });
  return owedFor(counts, debts);
}

/** As `owedBy`, of a rota that is kept from now on. */
export function owedFromNow(rota: RotaState, debts: Debts): number {
  for (let staff = 0; staff < rota.tables.staffCount; staff++) countPerson(rota, debts, { staff, counts: debts.kept });
  debts.isTried = false;
  return owedFor(debts.kept, debts);
}

/** As `owedBy`, of the rota that was kept last with changed cells: only people who have such are counted anew. */
export function owedAfterChange(rota: RotaState, debts: Debts): number {
  const { kept, tried } = debts;
  tried.evenings.set(kept.evenings);
  tried.weeksShort.set(kept.weeksShort);
  debts.isTried = true;
  let counted = -1;
  for (const cell of rota.changedCells()) {
    const staff = Math.trunc(cell / rota.tables.days);
    if (staff === counted) continue;
    counted = staff;
    countPerson(rota, debts, { staff, counts: tried });
  }
  return owedFor(tried, debts);
}

/** Follows a move that is kept, or taken back. */
export function settleDebts(debts: Debts, isKept: boolean): void {
  if (isKept && debts.isTried) {
    debts.kept.evenings.set(debts.tried.evenings);
    debts.kept.weeksShort.set(debts.tried.weeksShort);
  }
  debts.isTried = false;
}

function countPerson(rota: RotaState, { evening }: Debts, of: { staff: number; counts: DebtCounts }): void {
  const { tables, cells } = rota;
  const { staff, counts } = of;
  let evenings = 0;
  for (let cell = staff * tables.days; cell < (staff + 1) * tables.days; cell++) {
    const shift = cells[cell]!;
    if (shift >= 0) evenings += evening[shift]!;
  }
  counts.evenings[staff] = evenings;
  counts.weeksShort[staff] = weeksShortOf(rota, staff);
}

function owedFor({ evenings, weeksShort }: DebtCounts, { weights, fairEvenings }: Debts): number {
  const { unevenEvenings } = weights;
  const supervision = supervisionOwed(weeksShort, weights);
  return unevenEvenings > 0
    ? supervision + Math.round(unevenness(evenings, fairEvenings) * unevenEvenings)
    : supervision;
}

/** Squared distances of everyone's evenings from her fair share, summed. */
function unevenness(evenings: Int32Array, fair: Float64Array): number {
  let uneven = 0;
  for (let staff = 0; staff < evenings.length; staff++) uneven += (evenings[staff]! - fair[staff]!) ** 2;
  return uneven;
}
