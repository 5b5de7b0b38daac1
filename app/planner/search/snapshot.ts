import { openDuty } from '../visits/duty';
import { refreshRoute } from '../visits/route';
import type { PlanState, ScoreSums } from '../visits/state';
import { jointQuality, type SearchContext } from './context';
import { weeksOfSupervisionShort } from './supervision';

/** The best plan so far: copies of what a search changes. */
export interface Snapshot {
  readonly unplaced: number;
  readonly quality: number;
  readonly cells: Int8Array;
  readonly sums: ScoreSums;
  readonly columns: { readonly [K in CopiedColumn]: PlanState[K] };
}

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
] as const;
type CopiedColumn = (typeof COPIED)[number];

export function takeSnapshot(context: SearchContext): Snapshot {
  const { state, rota } = context;
  return {
    unplaced: state.sums.unplaced,
    quality: jointQuality(context),
    cells: rota.cells.slice(),
    sums: { ...state.sums },
    columns: Object.fromEntries(COPIED.map((key) => [key, state[key].slice()])) as unknown as Snapshot['columns'],
  };
}

/** Whether the search stands better than the snapshot: fewer unplaced, then quality. */
export function beats(context: SearchContext, best: Snapshot): boolean {
  const { unplaced } = context.state.sums;
  if (unplaced !== best.unplaced) return unplaced < best.unplaced;
  return jointQuality(context) < best.quality;
}

/** Brings the search back to the snapshot. */
export function restore(context: SearchContext, best: Snapshot): void {
  const { state, rota } = context;
  const { model } = state.tables;
  rota.load(model.staff.map((_, s) => best.cells.slice(s * model.rotaDays, (s + 1) * model.rotaDays)));
  context.supervisionShort = context.keptSupervisionShort = weeksOfSupervisionShort(rota);
  for (const key of COPIED) state[key].set(best.columns[key]);
  Object.assign(state.sums, best.sums);
  for (let route = 0; route < state.stopCount.length; route++) {
    openDuty(state, route, state.shiftOf[route]!);
    refreshRoute(state, route);
  }
}
