import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Plan } from '../app/domain/case/plan';
import { parseCase } from '../app/domain/case/parse-case';
import type { PlanningCase } from '../app/domain/case/planning-case';
import { solve } from '../app/planner';
import type { Absence } from '../app/planner/repair/change';
import { REPAIR_STEPS } from '../app/planner/repair/repair-plan';
import { loadLinearSolver } from '../app/platform/highs/load-linear-solver';
import { makeCase } from './lib/make-case';
import { absencesOf, measureAbsence, MOST_MOVED, type MeasuredRepair } from './lib/repair/measure-absence';

const DEMO = new URL('../prisma/demo/', import.meta.url);
const FIXTURE = new URL('../tests/fixtures/cases/fjordvik-60.json', import.meta.url);

/**
 * Measures repairs after one absence, of a person on a day that she works, met at 06:40 that morning:
 *
 *     npm run -s bench:repair -- [--cases 2] [--every 7] [--from 0] [--steps 45000] [--plan-steps 400000]
 *         [--exact 5] [--longer 10] [--list]
 *
 * The demo group with the plan that it is published with, the fixture and so many made-up cases that no search has seen
 * (with `--demo` the demo group alone); of all shifts every seventh from one on. Each repaired plan is judged by the independent
 * checker, staffing apart: the absence itself breaks that, and only a substitute mends it. `others %` is the share of the
 * other visits of the week that stand otherwise, on average, in 95 of 100 repairs at most, and in the worst; `over 2 %`
 * counts the repairs that move more; `person %` is the share that somebody else makes or that is on another day.
 * Each repair is held against an exhaustive search of the repairs of that day that move 2 % at the most, which gets
 * `--exact` seconds of the processor for each question: `lost` is what the best of them that was found has less (visits
 * unmade, and strangers where as many are made), `needless` counts repairs over 2 % where as many visits can be made
 * within it, and `open` the days where it is not proven that nothing better exists. It is also held against a repair with
 * `--longer` times the steps: `better` counts those that make more visits, then those that move fewer beyond 2 %, then
 * those that bring fewer strangers; those within 2 % count in `lost` and `needless` too. Time is of the clock and, where
 * other work shares the machine, of the processor. `--list` names the repairs that move more than 2 % or lose, one a line.
 */
async function main(): Promise<void> {
  const solver = await loadLinearSolver();
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '2' },
      demo: { type: 'boolean', default: false },
      every: { type: 'string', default: '7' },
      from: { type: 'string', default: '0' },
      steps: { type: 'string', default: String(REPAIR_STEPS) },
      'plan-steps': { type: 'string', default: '400000' },
      exact: { type: 'string', default: '5' },
      longer: { type: 'string', default: '10' },
      list: { type: 'boolean', default: false },
    },
  });
  const unseen = Array.from({ length: Number(values.cases) }, (_, i) => makeCase({ seed: 7001 + i }));
  console.log(HEAD);
  const budget = { steps: Number(values['plan-steps']) };
  const demo = { source: caseIn(new URL('fjordvik-60.json', DEMO)), plan: demoPlan() };
  const others = values.demo ? [] : [caseIn(FIXTURE), ...unseen];
  for (const { source, plan } of [demo, ...others.map((each) => planned(each, budget))]) {
    const every = Number(values.every);
    const all = absencesOf(source, plan).filter((_, i) => i % every === Number(values.from) % every);
    const effort = {
      steps: Number(values.steps),
      solver,
      exactSeconds: Number(values.exact),
      longer: Number(values.longer),
    };
    const rows = all.map((absence) => {
      const row = measureAbsence({ source, plan, absence, ...effort });
      if (values.list) listOver(absence, row);
      return row;
    });
    console.log(lineOf(source, rows));
  }
}

interface Planned {
  readonly source: PlanningCase;
  readonly plan: Plan;
}

const planned = (source: PlanningCase, budget: { steps: number }): Planned => ({
  source,
  plan: solve(source, { seed: 1, budget, now: () => performance.now() }),
});

const demoPlan = (): Plan => JSON.parse(readFileSync(new URL('plan.json', DEMO), 'utf8')) as Plan;

function caseIn(file: URL): PlanningCase {
  const parsed = parseCase(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error('The file is a valid case');
  return parsed.case;
}

const COLUMNS = [
  ['repairs', 8],
  ['median ms', 10],
  ['worst ms', 9],
  ['cpu ms', 7],
  ['worst', 6],
  ['hers', 6],
  ['others %', 9],
  ['95 %', 6],
  ['most %', 7],
  ['over 2 %', 9],
  ['person %', 9],
  ['unmade', 7],
  ['strangers', 10],
  ['proven', 7],
  ['lost visits', 12],
  ['lost faces', 11],
  ['needless', 9],
  ['better', 8],
  ['open', 5],
  ['hard', 5],
] as const;
const HEAD = `${'case'.padEnd(16)}${COLUMNS.map(([name, width]) => name.padStart(width)).join('')}`;

function lineOf(source: PlanningCase, rows: readonly MeasuredRepair[]): string {
  const times = rows.map(({ ms }) => ms).sort((a, b) => a - b);
  const shares = rows.map(({ otherShare }) => otherShare).sort((a, b) => a - b);
  const cpu = rows.map(({ cpuMs }) => cpuMs).sort((a, b) => a - b);
  const sum = (of: (row: MeasuredRepair) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const mean = (of: (row: MeasuredRepair) => number): number => sum(of) / rows.length;
  const cells = [
    rows.length,
    (times[Math.floor(times.length / 2)] ?? 0).toFixed(0),
    (times.at(-1) ?? 0).toFixed(0),
    (cpu[Math.floor(cpu.length / 2)] ?? 0).toFixed(0),
    (cpu.at(-1) ?? 0).toFixed(0),
    mean((row) => row.hers).toFixed(1),
    (100 * mean((row) => row.otherShare)).toFixed(2),
    (100 * (shares[Math.floor((shares.length - 1) * 0.95)] ?? 0)).toFixed(1),
    (100 * (shares.at(-1) ?? 0)).toFixed(1),
    shares.filter((share) => share > MOST_MOVED).length,
    (100 * mean((row) => row.otherPersonShare)).toFixed(2),
    sum((row) => row.unmade),
    sum((row) => row.strangers),
    sum((row) => (row.proven ? 1 : 0)),
    sum((row) => row.lostVisits),
    sum((row) => row.lostFaces),
    sum((row) => (row.needless ? 1 : 0)),
    (['visits', 'beyond', 'faces'] as const).map((level) => sum((row) => (row.better === level ? 1 : 0))).join('/'),
    sum((row) => (row.open ? 1 : 0)),
    sum((row) => row.hard),
  ];
  return `${source.name.padEnd(16)}${cells.map((cell, i) => String(cell).padStart(COLUMNS[i]?.[1] ?? 8)).join('')}`;
}

/** A repair that moves more than 2 % or loses something: what it moves for, and what is known of it. */
function listOver({ staff, from }: Absence, row: MeasuredRepair): void {
  if (row.moves <= row.cap && row.lostVisits + row.lostFaces === 0 && row.better === null && !row.open) return;
  const share = (100 * row.otherShare).toFixed(1);
  const known = [
    row.moves > row.cap && !row.needless && !row.open ? 'proven to need more than the cap' : '',
    row.needless ? `as many visits can be made with ${row.cap} moves` : '',
    row.lostVisits > 0 ? `${row.lostVisits} visits lost` : '',
    row.lostFaces > 0 ? `${row.lostFaces} faces lost` : '',
    row.better === null ? '' : `better in ${row.better} with more effort`,
    row.open ? 'open' : '',
  ].filter((text) => text !== '');
  const moves = `${row.moves} moves (${share} %)`;
  console.log(
    `  ${from} ${staff}: ${moves} for ${row.hers} visits, ${row.unmade} unmade, ${row.strangers} strangers: ${known.join(', ')}`,
  );
}

await main();
