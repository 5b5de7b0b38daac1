import { readFileSync } from 'node:fs';
import type { IsoDate } from '~/domain/brand';
import type { Plan } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import type { PlanChange } from '~/planner/repair/change';
import { parseChange } from '~/planner/repair/parse-change';
import { repairPlan, type Repair } from '~/planner/repair/repair-plan';
import { writeRepair } from '~/planner/repair/write-repair';
import { describe } from '~/planner/solve';
import { fixtureCase } from '../support/cases';
import { check, type CheckedBreach } from '../support/checker';
import { build, type Situation } from '../support/situation';

/** A plan with its case. */
export interface Planned {
  readonly case: PlanningCase;
  readonly plan: Plan;
}

const RUN = { seconds: 0, seed: 0, iterations: 0, version: 'test' };

export function planned(situation: Situation): Planned {
  const { model, plan } = build(situation);
  return { case: model.case, plan: { ...describe(model, plan.solution), run: RUN } };
}

/** The demo municipality's published plan. */
export function demo(): Planned {
  const file = new URL('../../../prisma/demo/plan.json', import.meta.url);
  return { case: fixtureCase('fjordvik-60'), plan: JSON.parse(readFileSync(file, 'utf8')) };
}

export const date = (text: string): IsoDate => text as IsoDate;

/** A change as JSON has it; one that is not valid fails the test. */
export function changeOf({ case: source }: Planned, document: object): PlanChange {
  const parsed = parseChange(document, source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.change;
}

/** `now` is `YYYY-MM-DD HH:MM`; the start of the plan when left out. */
export function repaired(
  from: Planned,
  document: object,
  at: { now?: string; steps?: number; mostMoved?: number } = {},
): Repair {
  const [day = '', clock = '00:00'] = (at.now ?? from.case.start).split(' ');
  const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  const now = { date: date(day), minutes };
  const { steps = 2000, mostMoved } = at;
  return repairPlan(from, changeOf(from, document), { now, steps, mostMoved });
}

/** Hard rules that the independent checker finds newly broken; an absence breaks those of staffing by itself. */
export function newFaults(from: Planned, repair: Repair): readonly CheckedBreach[] {
  const keyOf = ({ rule, staff, recipient, visit, date: day }: CheckedBreach): string =>
    JSON.stringify([rule, staff, recipient, visit, day]);
  const before = new Set(check(from.case, from.plan, { bounds: false }).hard.list.map(keyOf));
  const after = check(repair.model.case, writeRepair(repair, from.plan), { bounds: false }).hard.list;
  return after.filter((breach) => !STAFFING.has(breach.rule) && !before.has(keyOf(breach)));
}
const STAFFING = new Set(['demand', 'skill-demand']);

/** The visits of a repaired plan in short: `visit day start staff`. */
export function visitsOf({ model, solution }: Repair): string[] {
  return solution.placed
    .map(({ visit, day, start, staff }) => {
      const people = staff.map((person) => model.staff[person]?.id).join('+');
      return `${model.visits[visit]?.id} ${day} ${start} ${people}`;
    })
    .sort();
}
