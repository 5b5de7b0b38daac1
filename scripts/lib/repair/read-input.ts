import { readFileSync } from 'node:fs';
import type { Plan } from '../../../app/domain/case/plan';
import { parseCase } from '../../../app/domain/case/parse-case';
import type { PlanningCase } from '../../../app/domain/case/planning-case';
import type { Fault } from '../../../app/domain/case/shape';
import type { PlanChange } from '../../../app/planner/repair/change';
import { parseChange } from '../../../app/planner/repair/parse-change';
import { jsonFault } from '../plan/json-fault';
import { systemCode } from '../plan/system-code';
import { checkPlanFile } from './check-plan-file';

export interface RepairInput {
  readonly source: PlanningCase;
  readonly plan: Plan;
  readonly change: PlanChange;
}

export type ReadInput =
  { readonly ok: true; readonly input: RepairInput } | { readonly ok: false; readonly faults: readonly string[] };

/** Reads a case, a plan of it and a change of both; one line for each fault of the first file that has any. */
export function readInput(files: { case: string; plan: string; change: string }): ReadInput {
  const faults: string[] = [];
  const read = (what: keyof typeof files): unknown => {
    const found = readJson(files[what]);
    if (found.fault !== undefined) faults.push(`${what}: $: ${found.fault}`);
    return found.document;
  };
  const [caseDocument, planDocument, changeDocument] = [read('case'), read('plan'), read('change')];
  if (faults.length) return { ok: false, faults };
  const parsed = parseCase(caseDocument);
  if (!parsed.ok) return { ok: false, faults: linesOf('case', parsed.faults) };
  const plan = checkPlanFile(planDocument, parsed.case);
  if (!plan.ok) return { ok: false, faults: linesOf('plan', plan.faults) };
  const change = parseChange(changeDocument, parsed.case);
  if (!change.ok) return { ok: false, faults: linesOf('change', change.faults) };
  return { ok: true, input: { source: parsed.case, plan: plan.plan, change: change.change } };
}

const linesOf = (what: string, faults: readonly Fault[]): string[] =>
  faults.map(({ path, expected, found }) => `${what}: ${path}: expected ${expected}, found ${found}`);

function readJson(file: string): { document?: unknown; fault?: string } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return { fault: `expected a file that can be read, found ${systemCode(error)} at ${file}` };
  }
  if (text.trim() === '') return { fault: 'expected JSON, found an empty file' };
  try {
    return { document: JSON.parse(text) };
  } catch {
    const { line, column, found } = jsonFault(text);
    return { fault: `expected JSON, found ${found} at line ${line}, column ${column}` };
  }
}
