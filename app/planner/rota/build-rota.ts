import type { EngineRun } from '../engine-run';
import { weekdayOf } from '../../domain/time/clock';
import { OFF, UNDECIDED, type Model, type Rota } from '../model/model';
import { annealRota, bestOf, HARD_TO_SOFT, type Best } from './anneal-rota';
import { rowsOf } from './hard-breaches';
import { RotaState } from './rota-state';
import { createRotaTables, type RotaObjective } from './rota-tables';

/** Moves for each cell of the rota in the first cooling of its kind; each later one is twice as long. */
const MOVES_PER_CELL = 150;
const LEAST_MOVES = 20_000;
const ROUNDS_WITHOUT_GAIN = 2;
/**
 * Share of the budget in which legality alone is sought; a case that has no legal rota needs the rest for all else. And
 * of what is left then, for what the law asks beside the case.
 */
const SEEK_SHARE = 0.5;
const LAWFUL_SHARE = 0.5;
const LAWFUL_ROUNDS_WITHOUT_GAIN = 4;
/** Legal rotas made anew where the first one leads to none that the law accepts. */
const OTHER_STARTS = 3;
/**
 * Temperatures in soft points. Legality is sought hot. A legal rota is polished from lukewarm, so that it stays near
 * legal, down to where single points count; one that is not legal is given more room.
 */
const SEEK = { from: 100, to: 20, soft: false };
const POLISH = { from: 12, to: 0.3, soft: true, law: true };
const POLISH_ILLEGAL = { from: 100, to: 0.3, soft: true, law: true };

/** From a rota to stay near: lukewarm, with changed cells and all counted, so that few cells change. */
const REPAIR = { from: 60, to: 2, soft: true, law: true };
/** Share of the search for a legal rota that stays near the one that stands. A breach weighs more from round to round. */
const REPAIR_SHARE = 0.6;
const REPAIR_GROWTH = 4;
/**
 * A breach also weighs more where changed cells are dear: one hard point as much as a tenth of what makes a single cell
 * another. A rota near the one that stands is sought among the legal ones, never the other way round.
 */
const CELL_SHARE = 0.1;

/**
 * Makes a rota for the case within the share of the budget that `run` gives: legal when one is found, and lawful when
 * one is, else the one with the fewest hard points and then the fewest of the law. Coolings grow longer until one meets
 * a legal rota, and go on from it to a lawful one; then coolings for the soft points
 * start from the best rota so far, until several in a row win nothing. With a rota to stay near it starts from that one,
 * and seeks a legal one far from it only when none is found around it; `stopWhenLegal` then means that one alone.
 */
export function buildRota(
  model: Model,
  run: EngineRun,
  objective: RotaObjective = {},
): { rota: Rota; iterations: number } {
  const state = new RotaState(createRotaTables(model, objective), firstRota(model, objective.near?.cells));
  const best = bestOf(state);
  const moves = Math.max(LEAST_MOVES, MOVES_PER_CELL * state.cells.length);
  const cell = objective.near?.pointsPerChangedCell ?? 0;
  const hard = Math.max(HARD_TO_SOFT, HARD_TO_SOFT * CELL_SHARE * cell);
  const search: Search = { state, best, near: objective.near !== undefined, moves, hard };
  const stays = search.near && best.hard === 0 && best.law === 0;
  seekLegal(search, run.sub(SEEK_SHARE));
  seekLawful(search, run.sub(LAWFUL_SHARE));
  const isDone = objective.stopWhenLegal === true && best.hard === 0 && (!search.near || stays);
  if (!isDone) polish(search, run);
  return { rota: rowsOf(model, best.cells), iterations: run.iterations() };
}

/** A rota on its way, and the best one so far. */
interface Search {
  readonly state: RotaState;
  readonly best: Best;
  /** Whether there is a rota to stay near. */
  readonly near: boolean;
  /** Of the first cooling of its kind. */
  readonly moves: number;
  /** Soft points that a hard point weighs. */
  readonly hard: number;
}

function seekLegal({ state, best, near, moves: firstMoves, hard }: Search, run: EngineRun): void {
  const repairs = run.sub(near ? REPAIR_SHARE : 0);
  let [moves, weight] = [firstMoves, hard];
  for (; best.hard > 0 && !repairs.expired(); moves *= 2, weight *= REPAIR_GROWTH) {
    annealRota(state, best, { run: repairs, schedule: { ...REPAIR, hard: weight, moves } });
  }
  for (moves = firstMoves; best.hard > 0 && !run.expired(); moves *= 2) {
    annealRota(state, best, { run, schedule: { ...SEEK, hard: HARD_TO_SOFT, law: false, until: 'legal', moves } });
  }
}

/** From a legal rota to one that the law does not refuse; where that comes to a stand, from other legal rotas too. */
function seekLawful(search: Search, run: EngineRun): void {
  const { state, best, near } = search;
  improveByLaw(search, run);
  for (let start = 0; start < OTHER_STARTS && !near && best.hard === 0 && best.law > 0 && !run.expired(); start++) {
    state.load(firstRota(state.tables.model, undefined));
    const other = { ...search, best: bestOf(state) };
    seekLegal(other, run);
    improveByLaw(other, run);
    if (other.best.hard === 0 && other.best.law < best.law) Object.assign(best, other.best);
  }
}

/** By turns around the best rota and far from it, until several turns win nothing. */
function improveByLaw({ state, best, near, moves: firstMoves, hard }: Search, run: EngineRun): void {
  let withoutGain = 0;
  for (let round = 0; best.hard === 0 && best.law > 0 && withoutGain < LAWFUL_ROUNDS_WITHOUT_GAIN; round++) {
    if (run.expired()) return;
    const { law } = best;
    const around = near || round % 2 === 0;
    const moves = firstMoves * 2 ** round;
    state.load(rowsOf(state.tables.model, best.cells));
    const schedule = { ...(around ? REPAIR : SEEK), hard, law: true, until: 'lawful', moves } as const;
    annealRota(state, best, { run, schedule });
    withoutGain = best.law < law ? 0 : withoutGain + 1;
  }
}

function polish({ state, best, moves: firstMoves, hard: weight }: Search, run: EngineRun): void {
  let withoutGain = 0;
  for (let moves = 4 * firstMoves; withoutGain < ROUNDS_WITHOUT_GAIN && !run.expired(); moves *= 2) {
    const { hard, law, soft } = best;
    state.load(rowsOf(state.tables.model, best.cells));
    annealRota(state, best, { run, schedule: { ...(hard === 0 ? POLISH : POLISH_ILLEGAL), hard: weight, moves } });
    const isBetter = best.hard < hard || best.law < law || best.soft < soft;
    withoutGain = isBetter ? 0 : withoutGain + 1;
  }
}

/** Everyone as the rota to stay near has them, or off; cells that have only one value have it. */
function firstRota(model: Model, near: Int8Array | undefined): Int8Array[] {
  const { rotaDays } = model;
  return model.staff.map((person) =>
    Int8Array.from(person.fixed, (fixed, day) => {
      if (fixed !== UNDECIDED) return fixed;
      const shift = near?.[person.index * rotaDays + day] ?? OFF;
      const may = shift >= 0 && person.canWork[shift] && !person.offWeekdays.has(weekdayOf(day));
      return may ? shift : OFF;
    }),
  );
}
