import type { Plan } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import * as checker from '../../fixtures/check-plan.mjs';

/** What the independent checker says of a plan; the parts that tests compare with. */
export interface CheckReport {
  readonly ok: boolean;
  readonly hard: { readonly list: readonly CheckedBreach[]; readonly perRule: Record<string, number> };
  readonly visits: { readonly due: number; readonly planned: number; readonly unassigned: number };
  readonly continuity: {
    readonly recipients: Record<string, Record<string, number | null>>;
    readonly tiers: Record<string, CheckedSummary>;
    readonly case: CheckedSummary;
  };
  readonly bounds: {
    readonly recipients: Record<string, { m14Floor: number | null; upcCeiling: number | null; exact: boolean }>;
  };
  readonly soft: {
    readonly wishes: { readonly broken: number; readonly weight: number };
    readonly halfWeekends: readonly { staff: string; week: number }[];
    readonly supervision: { readonly people: readonly { staff: string; reached: boolean }[] } | null;
    readonly teamChanges: { readonly previousMembers: number; readonly kept: number };
  };
  readonly travel: { readonly perShift: number };
  readonly claims: {
    readonly absent: readonly string[];
    readonly hardRulesNotInFindings: readonly string[];
    readonly findingsNotBroken: readonly string[];
    readonly differences: readonly string[];
  };
}

export interface CheckedSummary {
  readonly mean: Record<string, number | null>;
  readonly weighted: Record<string, number | null>;
}

export interface CheckedBreach {
  readonly rule: string;
  readonly staff?: string;
  readonly recipient?: string;
  readonly visit?: string;
  readonly date?: string;
}

/** A plan as the checker takes it; the claims may be left out. */
export type BarePlan = Pick<Plan, 'format' | 'case' | 'rota' | 'teams' | 'visits' | 'unassigned'>;

/** The checker's report on a case and a plan; throws where it finds either invalid. */
export function check(source: PlanningCase, plan: BarePlan, options: { bounds: boolean }): CheckReport {
  const faults = [...checker.validateCase(source), ...checker.validatePlan(plan, source)];
  if (faults.length) throw new Error(JSON.stringify(faults.slice(0, 3)));
  const report: unknown = checker.checkPlan(source, plan, options);
  return report as CheckReport;
}
