import { parsePlan, type ReadPlan } from '~/domain/case/parse-plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import type { Fault } from '~/domain/case/shape';
import type { DatedAgreement } from '~/domain/working-time/limit';
import { parseAgreements } from '~/domain/working-time/parse-agreements';
import { readCase } from '../plan/read-case';
import { readJson } from '../plan/read-json';
import type { CheckFiles } from './check-options';

/** A case, a plan of it, and the agreements that change its limits. */
export interface CheckInput {
  readonly case: PlanningCase;
  readonly plan: ReadPlan;
  readonly agreements: readonly DatedAgreement[];
}

type Read<Value> = { readonly ok: true } & Value;
interface Refused {
  readonly ok: false;
  readonly faults: readonly string[];
}

export function readInput(files: CheckFiles): Read<{ readonly input: CheckInput }> | Refused {
  const source = readCase(files.caseFile);
  if (!source.ok) return source;
  const plan = readPart(files.planFile, 'plan', (document) => parsePlan(document, source.case));
  const agreed = files.agreementsFile
    ? readPart(files.agreementsFile, 'agreements', (document) => parseAgreements(document, source.case))
    : { ok: true as const, agreements: [] };
  if (!plan.ok || !agreed.ok) {
    return { ok: false, faults: [...(plan.ok ? [] : plan.faults), ...(agreed.ok ? [] : agreed.faults)] };
  }
  return { ok: true, input: { case: source.case, plan: plan.plan, agreements: agreed.agreements } };
}

type Parsed<Value> = Read<Value> | { readonly ok: false; readonly faults: readonly Fault[] };

function readPart<Value>(
  file: string,
  name: string,
  parse: (document: unknown) => Parsed<Value>,
): Read<Value> | Refused {
  const read = readJson(file);
  if (!read.ok) return { ok: false, faults: [`${name}: $: ${read.fault}`] };
  const parsed = parse(read.document);
  if (parsed.ok) return parsed;
  const lines = parsed.faults.map(
    ({ path, expected, found }) => `${name}: ${path}: expected ${expected}, found ${found}`,
  );
  return { ok: false, faults: lines };
}
