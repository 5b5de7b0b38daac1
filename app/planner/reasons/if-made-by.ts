import type { Facts } from '../../domain/case/plan';
import type { Model } from '../model/model';
import { PLAN_RULES } from '../rules/index';
import type { Entry, PlanView } from '../rules/plan-view';
import { viewOf } from '../rules/plan-view';
import type { Breach, PlanRule } from '../rules/rule';

/** A hard rule that would be broken, as the rulebook puts it. */
export interface WouldBreak {
  readonly rule: string;
  readonly size: number;
  readonly unit: string;
  readonly facts: Facts;
}

/** Rules about how one person's visits follow each other, and who may make which. */
const ASKED: readonly PlanRule[] = PLAN_RULES.filter(
  ({ level, scope, id }) =>
    level === 'hard' && (scope === 'visit' || scope === 'carer' || scope === 'duty') && id !== 'occurrence',
);

/** What the rulebook says against a person making a visit at a start (minutes of its day), her other visits standing. */
export function breaksIfMadeBy(
  model: Model,
  plan: PlanView,
  at: { readonly entry: Entry; readonly staff: number; readonly start: number },
): WouldBreak[] {
  const { entry, staff, start } = at;
  const hers = plan.byStaff[staff]!.filter(
    (other) => Math.abs(other.day - entry.day) <= 1 && !(other.visit === entry.visit && other.day === entry.day),
  );
  const before = new Set(breachesOf(model, plan, hers).map(keyOf));
  const given = crewsWith(entry, staff).map((crew) => {
    const visit: Entry = { ...entry, clockStart: start, staff: crew };
    return breachesOf(model, plan, [...hers, visit]).filter((found) => !before.has(keyOf(found)));
  });
  const [least = []] = given.sort((a, b) => a.length - b.length);
  return least.map(({ rule, breach }) => ({ rule: rule.id, size: breach.size, unit: rule.unit, facts: breach.facts }));
}

/** She comes alone, or in the place of either of two. */
function crewsWith({ staff: now, visit }: Entry, staff: number): number[][] {
  if (visit.carers === 1) return [[staff]];
  const others = now.filter((person) => person !== staff);
  return others.map((partner) => [staff, partner]);
}

interface Found {
  readonly rule: PlanRule;
  readonly breach: Breach;
}

function breachesOf(model: Model, plan: PlanView, entries: readonly Entry[]): Found[] {
  const placed = entries.map(({ visit, day, clockStart, staff }) => ({
    visit: visit.index,
    day,
    start: clockStart,
    staff,
  }));
  const view = viewOf(model, { ...plan.solution, placed, unplaced: [] });
  return ASKED.flatMap((rule) => rule.check(model, view).map((breach) => ({ rule, breach })));
}

const keyOf = ({ rule, breach }: Found): string =>
  JSON.stringify([rule.id, breach.staff, breach.visit, breach.day, breach.size]);
