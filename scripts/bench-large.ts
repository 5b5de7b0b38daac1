import { parseArgs } from 'node:util';
import { solve, type Progress, type SolveOptions } from '../app/planner';
import * as checker from '../tests/fixtures/check-plan.mjs';
import { clockOfRun } from './lib/faces/budget';
import { makeCase, type MakeCaseOptions } from './lib/make-case';

/**
 * Plans made-up cases of whole municipalities, and one of the size of a resource group to compare with:
 *
 *     npm run -s bench:large -- [--seconds 120 [--cpu] | --steps N] [--seed 9001] [--only 0|1|2] [--progress]
 *
 * Each plan is judged by the independent checker, floors apart. `--cpu` gives seconds of the processor in place of the
 * clock's, for a machine that other work shares; both are told. `--progress`
 * tells on the way how far a plan is. Memory is the most that the process has held so far.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '120' },
      cpu: { type: 'boolean', default: false },
      steps: { type: 'string' },
      seed: { type: 'string', default: '9001' },
      only: { type: 'string' },
      progress: { type: 'boolean', default: false },
    },
  });
  const budget = values.steps === undefined ? { seconds: Number(values.seconds) } : { steps: Number(values.steps) };
  console.log(COLUMNS.map((name) => name.padStart(WIDTH)).join(''));
  SIZES.forEach((size, i) => {
    if (values.only !== undefined && values.only !== String(i)) return;
    console.log(
      measure(
        { seed: Number(values.seed), ...size },
        { budget, now: clockOfRun(values), ...(values.progress ? { onProgress: teller() } : {}) },
      ).join(''),
    );
  });
}

const SIZES: readonly Omit<MakeCaseOptions, 'seed'>[] = [
  { recipients: 60, staff: 14 },
  { recipients: 240, staff: 56, zones: 16 },
  { recipients: 1800, staff: 400, zones: 24, nights: true },
];
const COLUMNS = ['recipients', 'staff', 'seconds', 'cpu s', 'MB', 'hard', 'unassigned', 'm14', 'weighted', 'teamShare'];
const WIDTH = 11;
const SECONDS_BETWEEN_LINES = 10;

/** Tells of progress on standard error, a line each so many seconds of the budget. */
function teller(): (progress: Progress) => void {
  let next = 0;
  return ({ seconds, hardBreaches, unassigned, m14 }) => {
    if (seconds < next) return;
    next = seconds + SECONDS_BETWEEN_LINES;
    console.error(
      `${seconds.toFixed(0)} s: ${hardBreaches} hard, ${unassigned} unassigned, m14 ${m14?.toFixed(2) ?? '-'}`,
    );
  };
}

function measure(options: MakeCaseOptions, by: Omit<SolveOptions, 'seed'>): string[] {
  const source = makeCase(options);
  const begin = performance.now();
  const cpu = clockOfRun({ cpu: true });
  const plan = solve(source, { seed: 1, ...by });
  const used = cpu();
  const seconds = (performance.now() - begin) / 1000;
  const report = checker.checkPlan(source, plan, { bounds: false });
  const { mean, weighted } = plan.continuity.case;
  return [
    source.recipients.length,
    source.staff.length,
    seconds.toFixed(0),
    (used / 1000).toFixed(0),
    (process.resourceUsage().maxRSS / 1024).toFixed(0),
    report.hard.list.length,
    plan.unassigned.length,
    (mean.m14 ?? 0).toFixed(2),
    (weighted.m14 ?? 0).toFixed(2),
    (weighted.teamShare ?? 0).toFixed(3),
  ].map((cell) => String(cell).padStart(WIDTH));
}

main();
