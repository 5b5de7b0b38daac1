import type { Plan } from '../../../app/domain/case/plan';
import type { PlanningCase } from '../../../app/domain/case/planning-case';
import { buildModel } from '../../../app/planner/model/build-model';
import { wishedDays } from '../../../app/planner/rules/soft/wishes';
import { check } from '../../../tests/planner/support/checker';

/** What is said of one plan. Shares are 0..1; counts are counts. */
export interface PlanFigures {
  readonly m14: number;
  readonly weighted: number;
  readonly teamShare: number;
  readonly knownShare: number;
  readonly wishes: number;
  readonly wishWeight: number;
  /** People below their share of supervision, and how many must be, as the case has too few places. */
  readonly supervisionShort: number;
  readonly supervisionForced: number;
  readonly unassigned: number;
  readonly hardByFindings: number;
  readonly hardByChecker: number;
  readonly travelPerShift: number;
  /** Evenings of the person with fewest and of the one with most. */
  readonly evenings: readonly [least: number, most: number];
}

export function measurePlan(source: PlanningCase, plan: Plan): PlanFigures {
  const report = check(source, plan, { bounds: false });
  const { mean, weighted } = report.continuity.case;
  const asked = wishesAsked(source);
  const evening = new Set(source.shiftCodes.filter(({ start }) => start >= '12:00').map(({ code }) => code));
  const evenings = Object.values(plan.rota).map((line) => line.filter((code) => code && evening.has(code)).length);
  return {
    m14: mean.m14 ?? NaN,
    weighted: weighted.m14 ?? NaN,
    teamShare: mean.teamShare ?? NaN,
    knownShare: mean.knownShare ?? NaN,
    wishes: asked.count > 0 ? 1 - report.soft.wishes.broken / asked.count : 1,
    wishWeight: asked.weight > 0 ? 1 - report.soft.wishes.weight / asked.weight : 1,
    supervisionShort: (report.soft.supervision?.people ?? []).filter(({ reached }) => !reached).length,
    supervisionForced: supervisionForced(source),
    unassigned: report.visits.unassigned,
    hardByFindings: plan.findings.filter(({ level }) => level === 'hard').length,
    hardByChecker: report.hard.list.length,
    travelPerShift: report.travel.perShift,
    evenings: [Math.min(...evenings), Math.max(...evenings)],
  };
}

function wishesAsked(source: PlanningCase): { count: number; weight: number } {
  const model = buildModel(source);
  const wishes = source.staff.flatMap((person) =>
    (person.wishes ?? []).flatMap((wish) => wishedDays(model, wish).map(() => wish.weight)),
  );
  return { count: wishes.length, weight: wishes.reduce<number>((sum, weight) => sum + weight, 0) };
}

/** The fewest people who must lack supervision where shares ask for more places than the demand and days away leave. */
function supervisionForced(source: PlanningCase): number {
  const model = buildModel(source);
  const slot = model.supervision;
  if (slot === null) return 0;
  const perDay = (model.demand[slot.weekday - 1] ?? []).reduce(
    (sum, { max }, shift) => sum + (slot.attends[shift] ? max : 0),
    0,
  );
  let places = 0;
  for (let day = slot.weekday - 1; day < model.rotaDays; day += 7) {
    places += perDay + model.staff.filter(({ off }) => off.has(day)).length;
  }
  const needs = model.staff
    .map(({ source: { positionPercent } }) =>
      Math.ceil((slot.minShare * positionPercent * model.rotaWeeks) / 100 - 1e-9),
    )
    .sort((a, b) => b - a);
  let lacking = needs.reduce((sum, weeks) => sum + weeks, 0) - places;
  let forced = 0;
  for (const need of needs) {
    if (lacking <= 0) break;
    lacking -= need;
    forced++;
  }
  return forced;
}
