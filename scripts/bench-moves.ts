import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseCase } from '../app/domain/case/parse-case';
import { createEngineRun } from '../app/planner/engine-run';
import { buildModel } from '../app/planner/model/build-model';
import type { Model } from '../app/planner/model/model';
import { createRandom } from '../app/planner/random';
import { buildRota } from '../app/planner/rota/build-rota';
import { randomMove } from '../app/planner/rota/rota-moves';
import { RotaState } from '../app/planner/rota/rota-state';
import { createRotaTables } from '../app/planner/rota/rota-tables';
import { jointEnergy, keepMove, undoMove, type Move, type SearchContext } from '../app/planner/search/context';
import { createContext } from '../app/planner/search/create-context';
import { MOVE_MIX } from '../app/planner/search/move-mix';
import { createCounter, differenceIn } from './lib/moves/counted-sums';
import { planVisits } from '../app/planner/visits/plan-visits';

/**
 * Measures how many moves a second the searches score: a move is drawn, its cells or visits are changed, the whole
 * score is asked for, and the move is kept or taken back. `draws` counts also those that are given up before that: they
 * fit nowhere, or a part of their cost is above what the temperature allows.
 *
 *     npx tsx scripts/bench-moves.ts [--moves 1000000] [--rounds 9] [--check] [case.json]
 *
 * With `--check` nothing is timed: so many moves of the rota search, and as many of the joint search, are each compared
 * with a count from the ground, as they are made and again after some of them are kept or taken back.
 *
 * Rates are by the processor's time, as other work may share the machine; the best round is shown beside the median.
 */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      moves: { type: 'string', default: '1000000' },
      rounds: { type: 'string', default: '9' },
      check: { type: 'boolean' },
    },
  });
  const file = positionals[0] ?? 'tests/fixtures/cases/fjordvik-60.json';
  const parsed = parseCase(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`${file} is not a valid case`);
  const model = buildModel(parsed.case);
  const moves = Number(values.moves);
  const rounds = Number(values.rounds);
  if (values.check === true) {
    checkMoves(model, moves);
    checkVisits(model, moves);
    return;
  }
  console.log(`${parsed.case.name.padEnd(26)} scored/s     best   draws/s     best`);
  for (const temperature of [12, 3, 0.3]) {
    const bench = rotaBench(model, temperature);
    show(`rota, temperature ${temperature}`, rates({ bench, moves, rounds }));
  }
  for (const [name, move] of visitMoves()) {
    show(`visits, ${name}`, rates({ bench: visitBench(model, move), moves: moves / 50, rounds }));
  }
}

/** Makes `n` draws and answers how many of them changed something and were scored. */
type Bench = (n: number) => number;

/** The rota search's own loop at one temperature, from a polished rota. */
function rotaBench(model: Model, temperature: number): Bench {
  const random = createRandom(1);
  const { rota } = buildRota(model, createEngineRun({ seed: 1, budget: { steps: 1_000_000 }, now: () => 0 }));
  const state = new RotaState(createRotaTables(model), rota);
  let energy = 8 * (state.hard() + state.law()) + state.soft();
  return (n) => {
    let scored = 0;
    for (let i = 0; i < n; i++) {
      if (!randomMove(state, random)) continue;
      scored++;
      let next = 8 * state.hard() + state.soft();
      const limit = energy - temperature * Math.log(1 - random());
      // As in the search, the law is asked of moves that would be kept if it were content.
      if (next <= limit) next += 8 * state.law();
      if (next > limit) {
        state.rollback();
        continue;
      }
      state.commit();
      energy = next;
    }
    return scored;
  };
}

/** Compares the points that follow the moves of a search with points counted from the ground. */
function checkMoves(model: Model, moves: number): void {
  const random = createRandom(1);
  const { rota } = buildRota(model, createEngineRun({ seed: 1, budget: { steps: 200_000 }, now: () => 0 }));
  const tables = createRotaTables(model);
  const state = new RotaState(tables, rota);
  const counted = new RotaState(tables, rota);
  const compare = (move: number): void => {
    counted.load(state.toRota());
    const [found, ground] = [state, counted].map((one) => [one.hard(), one.law(), one.soft()].join('/'));
    if (found !== ground) throw new Error(`move ${move}: ${found}, counted ${ground}`);
  };
  let scored = 0;
  let kept = 0;
  while (scored < moves) {
    if (!randomMove(state, random)) continue;
    compare(++scored);
    if (state.hard() > 200 || random() < 0.5) {
      state.rollback();
      if (scored % 100 === 0) compare(scored);
      continue;
    }
    state.commit();
    kept++;
  }
  console.log(`${scored} moves, ${kept} of them kept: every score is the one counted from the ground`);
}

/** Compares the running score of the joint search after each of its moves with one counted from the ground. */
function checkVisits(model: Model, moves: number): void {
  const context = searched(model);
  const count = createCounter(context.state);
  const mix = wholeMix();
  const compare = (when: string): void => {
    const difference = differenceIn(context, count);
    if (difference !== null) throw new Error(`${when}: ${difference}`);
  };
  let scored = 0;
  let kept = 0;
  while (scored < moves) {
    context.limit = CHECKED_LIMIT;
    if (!mix(context)) {
      undoMove(context);
      continue;
    }
    compare(`visits, move ${++scored}`);
    const energy = jointEnergy(context);
    if (energy - context.energy <= -LOW_TEMPERATURE * Math.log(1 - context.random())) {
      keepMove(context);
      context.energy = energy;
      kept++;
    } else undoMove(context);
    if (scored % 100 === 0) compare(`visits, after move ${scored}`);
  }
  console.log(`${scored} moves of visits, ${kept} of them kept: every score is the one counted from the ground`);
}

/** Each move of the joint search alone, and all in the proportion in which the search draws them. */
function visitMoves(): (readonly [name: string, move: Move])[] {
  return [...MOVE_MIX.map(([, move]) => [move.name, move] as const), ['all as drawn', wholeMix()]];
}

const wholeMix = (): Move => (context) => {
  const draw = context.random();
  const drawn = MOVE_MIX.find(([upTo]) => draw < upTo);
  return drawn !== undefined && drawn[1](context);
};

/** Moves of the joint search at a low temperature, from a plan that has been searched for a while. */
function visitBench(model: Model, move: Move): Bench {
  const context = searched(model);
  return (n) => {
    let scored = 0;
    for (let i = 0; i < n; i++) scored += Number(tryMove(context, move));
    return scored;
  };
}

const LOW_TEMPERATURE = 500;
/** Moves that are checked are not given up for their cost. */
const CHECKED_LIMIT = 20_000;

function tryMove(context: SearchContext, move: Move): boolean {
  context.limit = -LOW_TEMPERATURE * Math.log(1 - context.random());
  if (move(context)) {
    const energy = jointEnergy(context);
    if (energy - context.energy <= context.limit) {
      keepMove(context);
      context.energy = energy;
    } else undoMove(context);
    return true;
  }
  undoMove(context);
  return false;
}

function searched(model: Model): SearchContext {
  const run = createEngineRun({ seed: 1, budget: { steps: 200_000 }, now: () => 0 });
  const { rota } = buildRota(model, run, { stopWhenLegal: true });
  return createContext(model, planVisits(model, rota, { run }).solution, { random: createRandom(1) });
}

/** A second of the processor's time: median and best round. */
interface Rate {
  readonly median: number;
  readonly best: number;
}

function rates(of: { bench: Bench; moves: number; rounds: number }): { scored: Rate; draws: Rate } {
  const { bench, moves, rounds } = of;
  bench(moves / 2);
  const measured = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    const scored = bench(moves);
    const used = process.cpuUsage(before);
    return { scored, seconds: (used.user + used.system) / 1e6 };
  });
  return {
    scored: rateOf(measured.map(({ scored, seconds }) => scored / seconds)),
    draws: rateOf(measured.map(({ seconds }) => moves / seconds)),
  };
}

function rateOf(perSecond: readonly number[]): Rate {
  const sorted = [...perSecond].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, best: sorted.at(-1) ?? 0 };
}

function show(name: string, { scored, draws }: { scored: Rate; draws: Rate }): void {
  const columns = [scored.median, scored.best, draws.median, draws.best];
  console.log(name.padEnd(24) + columns.map((x) => Math.round(x).toLocaleString('en').padStart(11)).join(''));
}

main();
