import type { PlanningCase } from '~/domain/case/planning-case';
import { buildModel } from '~/planner/model/build-model';
import type { Model } from '~/planner/model/model';
import { viewOf, type PlanView } from '~/planner/rules/plan-view';
import { solutionOf } from '~/planner/write/read-plan';
import { loadCase } from '../case-store/load-case.server';
import { loadPlan, type StoredPlan } from '../case-store/load-plan.server';
import type { Db, Tx } from '../db/db.server';
import { judgedState } from './judged-state.server';

/** The plan of a version with the whole case of its rota, as they were read together. */
export interface KeptPlan {
  /** Changes with anything that either is made of. */
  readonly mark: string;
  readonly case: PlanningCase;
  readonly plan: StoredPlan;
}

const MOST_KEPT = 8;
/** By version, the last asked for last. */
const kept = new Map<string, KeptPlan>();

/** The plan of a version and its case. They are read again only where something that they are made of has changed. */
export async function readKeptPlan(
  db: Db | Tx,
  version: { readonly rotaId: string; readonly versionId: string },
): Promise<KeptPlan> {
  const { versionId } = version;
  const mark = await judgedState(db, version);
  const known = kept.get(versionId);
  if (known?.mark === mark) return keep(versionId, known);
  const found = { mark, case: await loadCase(db, version), plan: await loadPlan(db, version) };
  // What others changed meanwhile may be in one part and not in the other.
  return mark === (await judgedState(db, version)) ? keep(versionId, found) : found;
}

function keep(versionId: string, found: KeptPlan): KeptPlan {
  kept.delete(versionId);
  kept.set(versionId, found);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return found;
}

export interface PlannedView {
  readonly model: Model;
  readonly plan: PlanView;
}

const views = new WeakMap<StoredPlan, PlannedView>();

/** A plan as the rules see it: made once for each plan that was read. */
export function viewOfPlan(standing: { readonly case: PlanningCase; readonly plan: StoredPlan }): PlannedView {
  const known = views.get(standing.plan);
  if (known?.model.case === standing.case) return known;
  const model = buildModel(standing.case);
  const view = { model, plan: viewOf(model, solutionOf(model, standing.plan)) };
  views.set(standing.plan, view);
  return view;
}
