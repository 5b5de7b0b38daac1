import { checkCaseReferences } from './case-references';
import { caseShape } from './case-shape';
import type { PlanningCase } from './planning-case';
import { FaultList, Place, type Fault } from './shape';

/** `more` is the number of faults beyond those that are listed. */
export type ParsedCase =
  | { readonly ok: true; readonly case: PlanningCase }
  | { readonly ok: false; readonly faults: readonly Fault[]; readonly more: number };

const MAX_FAULTS = 200;

/**
 * A planning case from any JSON value, with every fault by its path. A case that contradicts itself (more visits than
 * days, a pinned primary who is excluded) is valid: that is for the planner to say.
 */
export function parseCase(document: unknown): ParsedCase {
  const faults = new FaultList(MAX_FAULTS);
  const root = Place.root(faults);
  caseShape(document, root);
  if (faults.count === 0) checkCaseReferences(document as PlanningCase, root);
  if (faults.count > 0) return { ok: false, faults: faults.kept, more: faults.count - faults.kept.length };
  return { ok: true, case: document as PlanningCase };
}
