import type { EngineRun } from '../engine-run';
import { OFF, type Model, type Rota } from '../model/model';
import { annealRota, type Best } from './anneal-rota';
import { createRotaTables, type RotaObjective } from './rota-tables';
import { RotaState } from './rota-state';

const HOT = 400;
const WARM = 60;
const COLD = 1.5;
/** Moves for each cell of the rota in the first cooling; each later one is twice as long. */
const FIRST_MOVES_PER_CELL = 300;
const ROUNDS_WITHOUT_GAIN = 4;

/**
 * Makes a rota for the case within the share of the budget that `run` gives: legal when one is found, else the one
 * with the fewest hard points. Coolings grow longer; each starts from the best rota so far, warm, or hot while no
 * legal rota is known.
 */
export function buildRota(model: Model, run: EngineRun, objective?: RotaObjective): { rota: Rota; iterations: number } {
  const tables = createRotaTables(model, objective);
  const state = new RotaState(tables, emptyRota(model));
  const best: Best = { hard: state.hard(), soft: state.soft(), cells: state.cells.slice() };
  const report = (): void => {
    if (run.reportDue()) run.report({ phase: 'rota', hardBreaches: best.hard > 0 ? 1 : 0, unassigned: 0, m14: null });
  };
  let moves = Math.max(20_000, FIRST_MOVES_PER_CELL * state.cells.length);
  let withoutGain = 0;
  while (!run.expired() && withoutGain < ROUNDS_WITHOUT_GAIN && best.hard + best.soft > 0) {
    const before = { ...best };
    const from = best.hard > 0 ? HOT : WARM;
    annealRota(state, best, { run, schedule: { from, to: COLD, moves } });
    withoutGain = best.hard < before.hard || best.soft < before.soft ? 0 : withoutGain + 1;
    if (best.hard === 0) state.load(rowsOf(best.cells, model));
    moves *= 2;
    report();
  }
  return { rota: rowsOf(best.cells, model), iterations: run.iterations() };
}

/** Everyone off, but for cells that have only one value. */
function emptyRota(model: Model): Int8Array[] {
  return model.staff.map((person) => Int8Array.from(person.fixed, (fixed) => Math.max(fixed, OFF)));
}

function rowsOf(cells: Int8Array, model: Model): Int8Array[] {
  const { rotaDays } = model;
  return model.staff.map((s) => cells.slice(s.index * rotaDays, (s.index + 1) * rotaDays));
}
