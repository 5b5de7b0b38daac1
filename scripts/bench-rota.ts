import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseCase } from '../app/domain/case/parse-case';
import type { PlanningCase } from '../app/domain/case/planning-case';
import { recipientBounds } from '../app/planner/bounds/plan-bounds';
import { createEngineRun } from '../app/planner/engine-run';
import { buildModel } from '../app/planner/model/build-model';
import type { Model, Rota } from '../app/planner/model/model';
import type { Budget } from '../app/planner/options';
import { buildRota } from '../app/planner/rota/build-rota';
import type { RotaObjective } from '../app/planner/rota/rota-tables';
import { judgeRota } from '../app/planner/rules/judge';
import { viewOf } from '../app/planner/rules/plan-view';
import { planVisits } from '../app/planner/visits/plan-visits';
import { makeCase } from './lib/make-case';

/**
 * Measures the rota engine: time to the first legal rota, and what a longer search makes of it, first by itself and then
 * for the visits of the case (`forVisits`): the mean over recipients of the fewest faces that the rota allows.
 *
 *     npx tsx scripts/bench-rota.ts [--moves 2000000] [--seeds 3] [case.json ...]
 *
 * Without files it takes made-up cases, among them twelve weeks for forty people with nights. Times are seconds of
 * the clock and, where other work shares the machine, of the processor.
 */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { moves: { type: 'string', default: '2000000' }, seeds: { type: 'string', default: '3' } },
  });
  const cases = positionals.length > 0 ? positionals.map(readCase) : madeCases();
  console.log(
    'case                     seed  legal  clock s  cpu s   moves | later: hard  supervision  wishes  half weekends  floor' +
      ' | for visits: hard  supervision  wishes  floor',
  );
  for (const source of cases) {
    const model = buildModel(source);
    for (let seed = 1; seed <= Number(values.seeds); seed++) {
      const first = timed({ model, seed, budget: { seconds: 60 }, objective: { stopWhenLegal: true } });
      const budget = { steps: Number(values.moves) };
      const later = timed({ model, seed, budget, objective: {} });
      const visits = timed({ model, seed, budget, objective: { forVisits: true } });
      console.log(lineOf({ name: source.name, seed, first, later, visits }));
    }
  }
}

const madeCases = (): PlanningCase[] => [
  ...[1, 2, 3, 4, 5].map((seed) => makeCase({ seed })),
  makeCase({ seed: 1, recipients: 30 }),
  makeCase({ seed: 1, recipients: 240 }),
  makeCase({ seed: 1, nights: true }),
  makeCase({ seed: 1, recipients: 170, staff: 40, weeks: 12, nights: true }),
];

function readCase(file: string): PlanningCase {
  const parsed = parseCase(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`${file} is not a valid case`);
  return parsed.case;
}

interface Measured {
  readonly clock: number;
  readonly cpu: number;
  readonly moves: number;
  readonly broken: (rule?: string) => number;
  readonly rota: Rota;
  readonly model: Model;
}

function timed(of: { model: Model; seed: number; budget: Budget; objective: RotaObjective }): Measured {
  const { model, seed, budget, objective } = of;
  const clock = performance.now();
  const cpu = process.cpuUsage();
  const run = createEngineRun({ seed, budget, now: () => performance.now() });
  const { rota, iterations } = buildRota(model, run, objective);
  const used = process.cpuUsage(cpu);
  return {
    clock: (performance.now() - clock) / 1000,
    cpu: (used.user + used.system) / 1e6,
    moves: iterations,
    broken: brokenIn(model, rota),
    rota,
    model,
  };
}

/** Number of breaches of one rule, or of all hard rules. */
function brokenIn(model: Model, rota: Rota): Measured['broken'] {
  const judged = judgeRota(model, rota);
  return (rule) => judged.filter((j) => (rule === undefined ? j.rule.level === 'hard' : j.rule.id === rule)).length;
}

/** Mean over recipients of the fewest different people in 14 days that the rota allows. */
function floorOf({ model, rota }: Measured): string {
  const run = createEngineRun({ seed: 1, budget: { steps: 1_000_000 }, now: () => 0 });
  const { solution } = planVisits(model, rota, { run });
  const floors = recipientBounds(model, viewOf(model, solution)).flatMap(({ m14Floor }) => m14Floor ?? []);
  return floors.length > 0 ? (floors.reduce((a, b) => a + b, 0) / floors.length).toFixed(2) : '-';
}

function lineOf(of: { name: string; seed: number; first: Measured; later: Measured; visits: Measured }): string {
  const { first, later, visits } = of;
  const column = (value: string | number, width: number): string => String(value).padStart(width);
  return [
    of.name.padEnd(24),
    column(of.seed, 5),
    column(first.broken() === 0 ? 'yes' : 'no', 6),
    column(first.clock.toFixed(2), 8),
    column(first.cpu.toFixed(2), 6),
    column(`${Math.round(first.moves / 1000)}k`, 7),
    '|',
    column(later.broken(), 11),
    column(later.broken('supervision-reach'), 12),
    column(later.broken('wishes'), 7),
    column(later.broken('whole-weekends'), 14),
    column(floorOf(later), 6),
    '|',
    column(visits.broken(), 16),
    column(visits.broken('supervision-reach'), 12),
    column(visits.broken('wishes'), 7),
    column(floorOf(visits), 6),
  ].join(' ');
}

main();
