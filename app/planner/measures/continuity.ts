import type { ContinuityMeasures, PlanContinuity } from '../../domain/case/plan';
import { measuresOf, summaryOf } from '../../domain/continuity/measures';
import { recordOf } from '../../domain/record';
import type { Model } from '../model/model';
import type { Entry, PlanView } from '../rules/plan-view';

/** Entries of each recipient, `entries[recipient]`, in the order of the view. */
export function entriesByRecipient(model: Model, plan: PlanView): Entry[][] {
  const byRecipient: Entry[][] = model.recipients.map(() => []);
  for (const entry of plan.entries) byRecipient[entry.visit.recipient]?.push(entry);
  return byRecipient;
}

/** The measures of every recipient, `measures[recipient]`. */
export function recipientMeasures(model: Model, plan: PlanView): ContinuityMeasures[] {
  const entries = entriesByRecipient(model, plan);
  return model.recipients.map(({ index }) => {
    const visits = (entries[index] ?? []).map(({ day, staff }) => ({ day, carers: staff }));
    const team = plan.solution.teams[index] ?? { primary: -1, members: [] };
    return measuresOf({ visits, team, days: model.planDays });
  });
}

/** What a plan says of its continuity: by recipient, by tier (in the order of their names) and for the case. */
export function planContinuity(model: Model, plan: PlanView): PlanContinuity {
  const rows = recipientMeasures(model, plan);
  const byTier = new Map<string, ContinuityMeasures[]>();
  rows.forEach((row, i) => {
    const tier = model.recipients[i]?.source.tier;
    if (tier !== undefined) byTier.set(tier, [...(byTier.get(tier) ?? []), row]);
  });
  const tiers = [...byTier.keys()].sort();
  return {
    recipients: recordOf(rows.map((row, i) => [model.recipients[i]!.id, row] as const)),
    tiers: recordOf(tiers.map((tier) => [tier, summaryOf(byTier.get(tier) ?? [])] as const)),
    case: summaryOf(rows),
  };
}
