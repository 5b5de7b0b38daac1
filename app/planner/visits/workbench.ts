import type { Rota } from '../model/model';
import { createJournal, type Journal } from './journal';
import { createPlacementScratch, type PlacementScratch } from './placement';
import { createState, type PlanState } from './state';
import type { SearchTables } from './tables';

/** What a plan is changed with: the state, the journal that can take changes back, and buffers to look for places. */
export interface Workbench {
  readonly state: PlanState;
  readonly journal: Journal;
  readonly scratch: PlacementScratch;
}

/** A workbench with the rota's duties and nothing placed. */
export const createWorkbench = (tables: SearchTables, rota: Rota): Workbench => ({
  state: createState(tables, rota),
  journal: createJournal(tables.staffCount * tables.columns),
  scratch: createPlacementScratch(tables.staffCount),
});
