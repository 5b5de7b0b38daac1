import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseCase } from '../app/domain/case/parse-case';
import type { Plan, RecipientBounds } from '../app/domain/case/plan';
import type { PlanningCase } from '../app/domain/case/planning-case';
import { solve, type Budget } from '../app/planner';
import { m14FloorCapacity } from '../app/planner/bounds/capacity-floor';
import { m14FloorAnyRota } from '../app/planner/bounds/floor-any-rota';
import { recipientBounds } from '../app/planner/bounds/plan-bounds';
import { buildModel } from '../app/planner/model/build-model';
import type { Model } from '../app/planner/model/model';
import { viewOf } from '../app/planner/rules/plan-view';
import { solutionOf } from '../app/planner/write/read-plan';
import { loadLinearSolver } from '../app/platform/highs/load-linear-solver';
import { check, type CheckReport } from '../tests/planner/support/checker';
import { makeCase } from './lib/make-case';

const USAGE =
  'usage: npm run -s bench:bounds -- [--seconds 60 | --steps N] [--made 3] [--first-seed 1] [--plan plan.json] [case.json ...]';
const FIXTURES = ['small-8', 'fjordvik-60'].map(
  (name) => new URL(`../tests/fixtures/cases/${name}.json`, import.meta.url),
);
const LINES = [
  'plan: mean m14. rota: mean of the exact floors in its rota, and the largest difference from the checker (m14Floor, upcCeiling).',
  'whole: floor in its rota with weeks that windows share, and with what shifts hold. any: floor over every legal rota. Gaps: of the plan, and of the bound.',
];

type Solver = Awaited<ReturnType<typeof loadLinearSolver>>;

/** Says how far plans are from what is proven possible: makes a plan for each case, or reads one with `--plan`. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '60' },
      steps: { type: 'string' },
      made: { type: 'string', default: '3' },
      'first-seed': { type: 'string', default: '1' },
      plan: { type: 'string' },
    },
  });
  const budget: Budget =
    values.steps === undefined ? { seconds: Number(values.seconds) } : { steps: Number(values.steps) };
  const [made, firstSeed] = [Number(values.made), Number(values['first-seed'])];
  const limit = 'steps' in budget ? budget.steps : budget.seconds;
  const known = values.plan !== undefined;
  if (!(limit > 0) || !Number.isSafeInteger(made + firstSeed) || (known && positionals.length !== 1)) {
    console.error(USAGE);
    return 2;
  }
  const cases = positionals.length > 0 ? positionals.map(readCase) : defaultCases(made, firstSeed);
  const solver = await loadLinearSolver();
  for (const line of LINES) console.log(line);
  console.log(
    'case                    plan   rota  differs  whole  gap %   any  gap %  of it  weighted  whole  bounds s',
  );
  for (const source of cases) {
    const plan = known ? readPlan(values.plan ?? '') : planOf(source, budget);
    console.log(measure(source, { plan, solver }));
  }
  return 0;
}

const readCase = (file: string | URL): PlanningCase => {
  const parsed = parseCase(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`${String(file)}: ${parsed.faults.join('; ')}`);
  return parsed.case;
};

/** A plan of this program's own making, taken as it is. */
const readPlan = (file: string): Plan => JSON.parse(readFileSync(file, 'utf8')) as Plan;

const defaultCases = (made: number, firstSeed: number): PlanningCase[] => [
  ...FIXTURES.map(readCase),
  ...Array.from({ length: made }, (_, i) => makeCase({ seed: firstSeed + i })),
];

/** Without the solver, so that the whole budget is the search's. */
function planOf(source: PlanningCase, budget: Budget): Plan {
  return solve(source, { seed: 1, budget, now: () => performance.now() });
}

function measure(source: PlanningCase, { plan, solver }: { plan: Plan; solver: Solver }): string {
  const model = buildModel(source);
  const view = viewOf(model, solutionOf(model, plan));
  const means = { solver, secondsLeft: () => Infinity };
  const start = performance.now();
  const capacity = m14FloorCapacity({ model, plan: view }, means);
  const weighted = m14FloorCapacity({ model, plan: view, weightOf: (visits) => visits }, means);
  const any = plan.unassigned.length > 0 ? null : m14FloorAnyRota(model, means);
  const seconds = (performance.now() - start) / 1000;
  const report = check(source, plan, { bounds: true });
  const { mean, weighted: weightedMean } = report.continuity.case;
  const own = recipientBounds(model, view);
  const floors = own.flatMap((bound) => bound.m14Floor ?? []);
  const rota = floors.reduce((sum, floor) => sum + floor, 0) / floors.length;
  const faces = mean.m14 ?? null;
  return [
    source.name.padEnd(22),
    ...[
      fixed(faces, 3).padStart(6),
      fixed(rota, 3).padStart(6),
      differenceOf({ model, own, found: report.bounds }).padStart(8),
    ],
    ...[fixed(capacity.floor, 3).padStart(6), gap(faces, capacity.floor).padStart(6)],
    ...[fixed(any, 3).padStart(5), gap(faces, any).padStart(6), gap(faces, any, any).padStart(6)],
    ...[fixed(weightedMean.m14 ?? null, 3).padStart(9), fixed(weighted.floor, 3).padStart(6)],
    seconds.toFixed(1).padStart(9),
    report.ok ? '' : ` breaks ${report.hard.list.length} hard rules: no bound holds for it`,
  ].join(' ');
}

/** The largest difference between our bounds and the checker's. */
function differenceOf(of: { model: Model; own: readonly RecipientBounds[]; found: CheckReport['bounds'] }): string {
  const apart = of.model.recipients.map(({ id, index }) => {
    const [own, found] = [of.own[index], of.found.recipients[id]];
    const floor = Math.abs((own?.m14Floor ?? 0) - (found?.m14Floor ?? 0));
    return Math.max(floor, Math.abs((own?.upcCeiling ?? 0) - (found?.upcCeiling ?? 0)));
  });
  return Math.max(...apart)
    .toFixed(6)
    .replace(/0+$/, '')
    .replace(/\.$/, '');
}

const fixed = (value: number | null, digits: number): string => (value === null ? '-' : value.toFixed(digits));

/** What the plan is above a bound, as a percentage of the plan, or of what is named. */
const gap = (plan: number | null, bound: number | null, of: number | null = plan): string =>
  plan === null || bound === null || of === null ? '-' : ((100 * (plan - bound)) / of).toFixed(1);

process.exitCode = await main();
