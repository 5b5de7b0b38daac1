import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase } from '../app/domain/case/parse-case';
import type { PlanningCase } from '../app/domain/case/planning-case';
import { solve, type Budget } from '../app/planner';
import { WEIGHTS } from '../app/planner/weights';
import { budgetOf, clockOfRun } from './lib/faces/budget';
import { kneeOf, svgPlot, textPlot, type CurvePoint } from './lib/faces/knee';
import { measurePlan } from './lib/faces/measure-plan';
import { optionValues } from './lib/option-values';

const USAGE =
  'usage: npm run -s bench:travel -- [--case F] [--seeds 1] [--seconds 20 [--cpu] | --steps N] [--out DIR]\n' +
  'Plans a case with travel weighed from nothing to sixteen times as usual, draws travel against faces, and says where the knee is.';
const FACTORS = [0, 0.5, 1, 2, 4, 8, 16];

function main(): number {
  const values = optionValues(process.argv.slice(2), {
    case: { type: 'string', default: 'tests/fixtures/cases/fjordvik-60.json' },
    seeds: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '20' },
    steps: { type: 'string' },
    cpu: { type: 'boolean', default: false },
    out: { type: 'string' },
  });
  const budget = typeof values === 'string' ? null : budgetOf(values);
  if (typeof values === 'string' || budget === null || !(Number(values.seeds) >= 1)) {
    console.error(USAGE);
    return 2;
  }
  const source = readCase(values.case);
  console.log('weight of a minute   travel a shift     m14   weighted');
  const points = FACTORS.map((factor) =>
    planAt(source, { factor, budget, cpu: values.cpu, seeds: Number(values.seeds) }),
  );
  for (const line of textPlot(points, WEIGHTS.travelMinute)) console.log(line);
  const knee = kneeOf(points);
  console.log(`knee at a weight of ${String(knee?.weight)}; the default is ${String(WEIGHTS.travelMinute)}`);
  if (values.out !== undefined) write(values.out, points);
  return 0;
}

function readCase(file: string): PlanningCase {
  const parsed = parseCase(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`${file}: ${parsed.faults.join('; ')}`);
  return parsed.case;
}

/** The mean over seeds of plans that weigh a minute `factor` times as usual. */
function planAt(source: PlanningCase, by: { factor: number; budget: Budget; cpu: boolean; seeds: number }): CurvePoint {
  const weights = { ...WEIGHTS, travelMinute: Math.round(WEIGHTS.travelMinute * by.factor) };
  const figures = Array.from({ length: by.seeds }, (_, i) => {
    const now = clockOfRun({ cpu: by.cpu });
    return measurePlan(source, solve(source, { seed: i + 1, budget: by.budget, now, weights }));
  });
  const mean = (of: (figure: (typeof figures)[number]) => number): number =>
    figures.reduce((sum, figure) => sum + of(figure), 0) / figures.length;
  const [travel, m14] = [mean(({ travelPerShift }) => travelPerShift), mean((figure) => figure.m14)];
  const weighted = mean((figure) => figure.weighted);
  console.log(
    `${String(weights.travelMinute).padStart(18)} ${travel.toFixed(1).padStart(16)} ${m14.toFixed(3).padStart(7)} ${weighted.toFixed(3).padStart(10)}`,
  );
  return { weight: weights.travelMinute, travel, m14 };
}

function write(folder: string, points: readonly CurvePoint[]): void {
  mkdirSync(folder, { recursive: true });
  const rows = points.map(({ weight, travel, m14 }) => `${String(weight)},${travel.toFixed(2)},${m14.toFixed(4)}`);
  writeFileSync(join(folder, 'travel.csv'), ['weight,travelPerShift,m14', ...rows, ''].join('\n'));
  writeFileSync(join(folder, 'travel.svg'), svgPlot(points, WEIGHTS.travelMinute));
}

process.exitCode = main();
