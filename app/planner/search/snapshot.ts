import { rowsOf } from '../rota/hard-breaches';
import { openDuty } from '../visits/duty';
import { refreshRoute } from '../visits/route';
import type { PlanState, ScoreSums } from '../visits/state';
import { jointQuality, type SearchContext } from './context';
import { owedFromNow } from './owed';

/** Typed arrays of the state that are copied; the others follow from them. */
const COPIED = [
  'shiftOf',
  'stops',
  'stopCount',
  'dayOf',
  'routeA',
  'routeB',
  'windowFrom',
  'windowTo',
  'dayUse',
  'faces',
  'visitsBy',
  'inTeam',
  'suiting',
] as const;

/** A plan to come back to. */
export interface Snapshot {
  readonly hard: number;
  readonly law: number;
  readonly unplaced: number;
  readonly quality: number;
  readonly cells: Int8Array;
  readonly sums: ScoreSums;
  readonly columns: ReadonlyMap<(typeof COPIED)[number], Columns>;
}

type Columns = Int8Array | Uint8Array | Uint16Array | Int32Array;

export function takeSnapshot(context: SearchContext): Snapshot {
  const { state, rota } = context;
  return {
    hard: rota.hard(),
    law: rota.law(),
    unplaced: state.sums.unplaced,
    quality: jointQuality(context),
    cells: rota.cells.slice(),
    sums: { ...state.sums },
    columns: new Map(COPIED.map((key) => [key, state[key].slice()])),
  };
}

/** Whether the search stands better than the snapshot: hard rules first, then the law, fewer unplaced, and quality. */
export function beats(context: SearchContext, best: Snapshot): boolean {
  const hard = context.rota.hard();
  if (hard !== best.hard) return hard < best.hard;
  const law = context.rota.law();
  if (law !== best.law) return law < best.law;
  const { unplaced } = context.state.sums;
  if (unplaced !== best.unplaced) return unplaced < best.unplaced;
  return jointQuality(context) < best.quality;
}

/** Brings the search back to the snapshot. */
export function restore(context: SearchContext, best: Snapshot): void {
  const { state, rota } = context;
  rota.load(rowsOf(state.tables.model, best.cells));
  context.owed = context.keptOwed = owedFromNow(rota, context.debts);
  for (const key of COPIED) copyInto(state, key, best.columns.get(key));
  Object.assign(state.sums, best.sums);
  for (let route = 0; route < state.stopCount.length; route++) {
    openDuty(state, route, state.shiftOf[route]!);
    refreshRoute(state, route);
  }
}

function copyInto(state: PlanState, key: (typeof COPIED)[number], column: Columns | undefined): void {
  if (column) state[key].set(column);
}
