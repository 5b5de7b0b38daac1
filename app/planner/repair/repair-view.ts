import type { Model, PlacedVisit, Rota, Team } from '../model/model';
import type { Board } from './board';
import type { PlanChange } from './change';
import type { NotDue } from './jobs';

/** A repair that is done, to tell about. */
export interface RepairView {
  /** The case after the change. */
  readonly model: Model;
  readonly before: { readonly placed: readonly PlacedVisit[]; readonly teams: readonly Team[] };
  readonly rota: Rota;
  readonly board: Board;
  readonly change: PlanChange;
  readonly notDue: readonly NotDue[];
}
