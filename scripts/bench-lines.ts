import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseCase } from '../app/domain/case/parse-case';
import type { PlanningCase } from '../app/domain/case/planning-case';
import { proveRota, type ProveOptions } from '../app/planner/lines/prove-rota';
import { buildModel } from '../app/planner/model/build-model';
import { loadLinearSolver } from '../app/platform/highs/load-linear-solver';
import { makeCase } from './lib/make-case';

const USAGE = 'usage: npm run -s bench:lines -- [--seconds 60] [--cpu] [--seed 1] [case.json ...]';
const DEFAULT_FILE = new URL('../tests/fixtures/cases/fjordvik-60.json', import.meta.url);

/**
 * Measures how good a rota of individual lines becomes, and how good one could be at most: seconds to the first legal
 * rota, the best score after so many seconds, the score that no legal rota can be below, and the gap between the two.
 * With `--cpu` all seconds are of the processor, for a machine that other work shares.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      cpu: { type: 'boolean' },
    },
  });
  const seconds = Number(values.seconds);
  const seed = Number(values.seed);
  if (!(seconds > 0) || !Number.isSafeInteger(seed)) {
    console.error(USAGE);
    return 2;
  }
  const cases = positionals.length > 0 ? positionals.map((file) => readCase(file)) : defaultCases();
  const solver = await loadLinearSolver();
  const now = values.cpu === true ? cpuMilliseconds : () => performance.now();
  console.log('case                    legal s  score  bound   gap  gap %  gap < 2 % s  proven s  clock s  cpu s');
  for (const source of cases) console.log(measure(source, { solver, seconds, seed, now }));
  return 0;
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const defaultCases = (): PlanningCase[] => [readCase(DEFAULT_FILE), ...[1, 2, 3].map((seed) => makeCase({ seed }))];

function readCase(file: string | URL): PlanningCase {
  const parsed = parseCase(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`${String(file)}: ${parsed.faults.join('; ')}`);
  return parsed.case;
}

/** One case as a line of figures; a dash where nothing is known. */
function measure(source: PlanningCase, by: Omit<ProveOptions, 'onProgress'>): string {
  const [clock, cpu, start] = [performance.now(), cpuMilliseconds(), by.now()];
  const seen: { legal?: number; near?: number; proven?: number } = {};
  const proven = proveRota(buildModel(source), {
    ...by,
    onProgress: ({ score, bound }) => {
      const seconds = (by.now() - start) / 1000;
      if (score !== null) seen.legal ??= seconds;
      if (score !== null && gapOf(score, bound) < 0.02) seen.near ??= seconds;
      if (score !== null && score <= bound) seen.proven ??= seconds;
    },
  });
  const { score, bound } = proven;
  return [
    source.name.padEnd(22),
    ...[seconds(seen.legal, 8), whole(score, 6), whole(bound, 6), whole(score === null ? null : score - bound, 5)],
    (score === null ? '-' : (100 * gapOf(score, bound)).toFixed(2)).padStart(6),
    ...[seconds(seen.near, 12), seconds(seen.proven, 9), seconds((performance.now() - clock) / 1000, 8)],
    seconds((cpuMilliseconds() - cpu) / 1000, 6),
  ].join(' ');
}

/** What the score could at most be lowered by, as a share of it; a score of 0 cannot be lowered. */
const gapOf = (score: number, bound: number): number => (score <= bound ? 0 : (score - bound) / score);

const seconds = (value: number | undefined, width: number): string =>
  (value === undefined ? '-' : value.toFixed(1)).padStart(width);

const whole = (value: number | null, width: number): string =>
  (value === null || !Number.isFinite(value) ? '-' : String(value)).padStart(width);

process.exitCode = await main();
