import type { EngineRun } from '../engine-run';
import { weekdayOf } from '../../domain/time/clock';
import { OFF, UNDECIDED, type Model, type Rota } from '../model/model';
import { annealRota, type AnnealSchedule, type Best } from './anneal-rota';
import { rowsOf } from './hard-breaches';
import { RotaState } from './rota-state';
import { createRotaTables, type RotaObjective } from './rota-tables';

/** Moves for each cell of the rota in the first cooling of its kind; each later one is twice as long. */
const MOVES_PER_CELL = 150;
const LEAST_MOVES = 20_000;
const ROUNDS_WITHOUT_GAIN = 2;
/** Share of the budget in which legality alone is sought; a case that has no legal rota needs the rest for all else. */
const SEEK_SHARE = 0.5;
/**
 * Temperatures in soft points. Legality is sought hot. A legal rota is polished from lukewarm, so that it stays near
 * legal, down to where single points count; one that is not legal is given more room.
 */
const SEEK = { from: 100, to: 20 };
const POLISH = { from: 12, to: 0.3 };
const POLISH_ILLEGAL = { from: 100, to: 0.3 };

/** From a rota to stay near: lukewarm, with changed cells and all counted, so that few cells change. */
const REPAIR = { from: 60, to: 2 };
const REPAIR_ROUNDS = 3;

/**
 * Makes a rota for the case within the share of the budget that `run` gives: legal when one is found, else the one
 * with the fewest hard points. Coolings grow longer until one meets a legal rota; then coolings for the soft points
 * start from the best rota so far, until several in a row win nothing. With a rota to stay near it starts from that one,
 * and seeks a legal one far from it only when none is found around it; `stopWhenLegal` then means that one alone.
 */
export function buildRota(
  model: Model,
  run: EngineRun,
  objective: RotaObjective = {},
): { rota: Rota; iterations: number } {
  const state = new RotaState(createRotaTables(model, objective), firstRota(model, objective.near?.cells));
  const best: Best = { hard: state.hard(), soft: state.soft(), cells: state.cells.slice() };
  const firstMoves = Math.max(LEAST_MOVES, MOVES_PER_CELL * state.cells.length);
  const cool = (schedule: AnnealSchedule, within: EngineRun): void => {
    annealRota(state, best, { run: within, schedule });
  };
  const { near, stopWhenLegal = false } = objective;
  const stays = near !== undefined && best.hard === 0;
  const seek = run.sub(SEEK_SHARE);
  let repairs = near === undefined ? 0 : REPAIR_ROUNDS;
  for (let moves = firstMoves; best.hard > 0 && !seek.expired(); moves *= 2) {
    cool(repairs-- > 0 ? { ...REPAIR, moves } : { ...SEEK, moves, untilLegal: true }, seek);
  }
  const isDone = stopWhenLegal && best.hard === 0 && (near === undefined || stays);
  let withoutGain = isDone ? ROUNDS_WITHOUT_GAIN : 0;
  for (let moves = 4 * firstMoves; withoutGain < ROUNDS_WITHOUT_GAIN && !run.expired(); moves *= 2) {
    const { hard, soft } = best;
    state.load(rowsOf(model, best.cells));
    cool({ ...(best.hard === 0 ? POLISH : POLISH_ILLEGAL), moves }, run);
    withoutGain = best.hard < hard || best.soft < soft ? 0 : withoutGain + 1;
  }
  return { rota: rowsOf(model, best.cells), iterations: run.iterations() };
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
