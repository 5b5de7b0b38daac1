import type { Finding } from '../../domain/case/plan';
import { isoDateOf } from '../../domain/time/clock';
import type { Model, Rota } from '../model/model';
import { PLAN_RULES, ROTA_RULES } from './index';
import type { LawRule } from './law/law-rule';
import type { PlanView } from './plan-view';
import { standingOf, type Breach, type PlanRule, type RotaRule } from './rule';

/** A breach with the rule that it breaks. */
export interface Judged {
  readonly rule: RotaRule | PlanRule | LawRule;
  readonly breach: Breach;
}

/** Every breach of a rota, in the order of the rulebook. */
export function judgeRota(model: Model, rota: Rota): Judged[] {
  return ROTA_RULES.flatMap((rule) => rule.check(model, rota).map((breach) => ({ rule, breach })));
}

/** Every breach of a plan, rota first, in the order of the rulebook. */
export function judgePlan(model: Model, plan: PlanView): Judged[] {
  const ofPlan = PLAN_RULES.flatMap((rule) => rule.check(model, plan).map((breach) => ({ rule, breach })));
  return [...judgeRota(model, plan.solution.rota), ...ofPlan];
}

/** A breach as it is written in a plan: ids and dates instead of numbers, the size and its unit among the facts. */
export function findingOf(model: Model, { rule, breach }: Judged): Finding {
  const staff = model.staff[breach.staff ?? -1]?.id;
  const recipient = model.recipients[breach.recipient ?? -1]?.id;
  const visit = model.visits[breach.visit ?? -1]?.id;
  return {
    rule: rule.id,
    level: rule.level,
    ...(staff === undefined ? {} : { staff }),
    ...(recipient === undefined ? {} : { recipient }),
    ...(breach.day === undefined ? {} : { date: isoDateOf(model.startEpochDay + breach.day) }),
    facts: {
      ...(visit === undefined ? {} : { visit }),
      ...breach.facts,
      size: breach.size,
      unit: rule.unit,
      source: rule.source,
      standing: standingOf(rule),
    },
  };
}
