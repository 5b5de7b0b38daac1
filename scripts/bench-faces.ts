import { readFileSync } from 'node:fs';
import { parseCase } from '../app/domain/case/parse-case';
import type { PlanningCase } from '../app/domain/case/planning-case';
import { solve, type Budget } from '../app/planner';
import { budgetOf, clockOfRun } from './lib/faces/budget';
import { measurePlan, type PlanFigures } from './lib/faces/measure-plan';
import { planRotaFirst } from './lib/faces/rota-first';
import { makeCase } from './lib/make-case';
import { optionValues } from './lib/option-values';

const USAGE =
  'usage: npm run -s bench:faces -- [--cases 10] [--first-seed 7001] [--recipients 60] [--seconds 60 [--cpu] | --steps N] ' +
  '[--rota-first] [--case F]';
const HEAD =
  'case               m14  weighted   team  known  wishes  by weight  supervision short  unassigned  hard  checker  travel' +
  '  evenings  seconds  M steps';
const LINES = [
  'm14, weighted: different carers in 14 days, mean over recipients and by visits. team, known: shares. wishes: shares met.',
  'supervision short: people below their share (of whom so many must be, as the case has too few places).',
  'hard: broken hard rules by the plan itself, and by the independent checker. travel: minutes a shift.',
];

interface Job {
  readonly budget: Budget;
  readonly cpu: boolean;
}

/** Plans made-up cases, or one from a file, and says how few faces, and at what price. Exit 1 where a plan is not legal and whole. */
function main(): number {
  const values = optionValues(process.argv.slice(2), {
    cases: { type: 'string', default: '10' },
    'first-seed': { type: 'string', default: '7001' },
    recipients: { type: 'string', default: '60' },
    seconds: { type: 'string', default: '60' },
    steps: { type: 'string' },
    cpu: { type: 'boolean', default: false },
    'rota-first': { type: 'boolean', default: false },
    case: { type: 'string' },
  });
  if (typeof values === 'string') return refuse(values);
  const [count, firstSeed, recipients] = [values.cases, values['first-seed'], values.recipients].map(Number);
  const budget = budgetOf(values);
  if (budget === null || !Number.isSafeInteger((count ?? NaN) + (firstSeed ?? NaN) + (recipients ?? NaN))) {
    return refuse('a number was expected');
  }
  const cases =
    values.case === undefined
      ? Array.from({ length: count ?? 0 }, (_, i) =>
          makeCase({ seed: (firstSeed ?? 0) + i, recipients: recipients ?? 60 }),
        )
      : [readCase(values.case)];
  for (const line of LINES) console.log(line);
  console.log(HEAD + (values['rota-first'] ? '  | rota first: m14  weighted  unassigned' : ''));
  const rows = cases.map((source) => bench(source, { budget, cpu: values.cpu, rotaFirst: values['rota-first'] }));
  if (rows.length > 1) console.log(meansOf(rows));
  return rows.every((row) => row.hardByChecker === 0 && row.unassigned === 0) ? 0 : 1;
}

function refuse(fault: string): number {
  console.error(`${fault}\n${USAGE}`);
  return 2;
}

function readCase(file: string): PlanningCase {
  const parsed = parseCase(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`${file}: ${parsed.faults.join('; ')}`);
  return parsed.case;
}

function bench(source: PlanningCase, job: Job & { rotaFirst: boolean }): PlanFigures {
  const { budget, cpu } = job;
  const now = clockOfRun({ cpu });
  const plan = solve(source, { seed: 1, budget, now });
  const seconds = now() / 1000;
  const figures = measurePlan(source, plan);
  const line = [
    source.name.padEnd(15),
    ...columnsOf(figures),
    `${String(figures.evenings[0])}-${String(figures.evenings[1])}`.padStart(9),
    seconds.toFixed(1).padStart(8),
    (plan.run.iterations / 1e6).toFixed(1).padStart(8),
  ].join(' ');
  if (!job.rotaFirst) {
    console.log(line);
    return figures;
  }
  const other = measurePlan(source, planRotaFirst(source, { seed: 1, budget, now: clockOfRun({ cpu }) }));
  const verdict = figures.m14 < other.m14 && figures.weighted < other.weighted ? 'fewer faces' : 'no fewer';
  console.log(
    `${line}  | ${other.m14.toFixed(3).padStart(15)} ${other.weighted.toFixed(3).padStart(9)} ` +
      `${String(other.unassigned).padStart(11)}  ${verdict}`,
  );
  return figures;
}

function columnsOf(figures: PlanFigures): string[] {
  const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
  return [
    figures.m14.toFixed(3).padStart(6),
    figures.weighted.toFixed(3).padStart(9),
    figures.teamShare.toFixed(3).padStart(6),
    figures.knownShare.toFixed(3).padStart(6),
    percent(figures.wishes).padStart(7),
    percent(figures.wishWeight).padStart(10),
    `${String(figures.supervisionShort)} (${String(figures.supervisionForced)})`.padStart(18),
    String(figures.unassigned).padStart(11),
    String(figures.hardByFindings).padStart(5),
    String(figures.hardByChecker).padStart(8),
    figures.travelPerShift.toFixed(1).padStart(7),
  ];
}

function meansOf(rows: readonly PlanFigures[]): string {
  const mean = (of: (row: PlanFigures) => number): number => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const shown = [
    mean((row) => row.m14).toFixed(3),
    mean((row) => row.weighted).toFixed(3),
    mean((row) => row.teamShare).toFixed(3),
    mean((row) => row.knownShare).toFixed(3),
    `${(100 * mean((row) => row.wishes)).toFixed(0)} %`,
    `${(100 * mean((row) => row.wishWeight)).toFixed(0)} %`,
  ];
  const widths = [6, 9, 6, 6, 7, 10];
  const travel = mean((row) => row.travelPerShift).toFixed(1);
  return `${'mean'.padEnd(15)} ${shown.map((text, i) => text.padStart(widths[i] ?? 0)).join(' ')}; travel ${travel}`;
}

process.exitCode = main();
