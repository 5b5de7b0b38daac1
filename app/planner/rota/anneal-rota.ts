import type { EngineRun, PhaseProgress } from '../engine-run';
import { hardBreaches } from './hard-breaches';
import type { RotaState } from './rota-state';
import { randomMove } from './rota-moves';

/** One hard point weighs as many soft points while annealing, so that a single breach outweighs any single wish. */
const HARD_TO_SOFT = 8;
const MOVES_PER_CLOCK_LOOK = 256;

export interface Best {
  hard: number;
  soft: number;
  cells: Int8Array;
}

export interface AnnealSchedule {
  /** Temperatures in soft points. */
  readonly from: number;
  readonly to: number;
  /** Moves of the whole cooling; the run may end it before. With Infinity it cools over the whole run. */
  readonly moves: number;
  /** Seeks a legal rota and nothing else: soft points do not count, and the first legal rota ends the cooling. */
  readonly untilLegal?: boolean;
}

/** Whether `state` is better than `best`: fewer hard points, then fewer soft points. */
const isBetter = (state: RotaState, best: Best): boolean =>
  state.hard() < best.hard || (state.hard() === best.hard && state.soft() < best.soft);

/** Cools the state once, keeping the best rota met in `best`. Returns the number of moves tried. */
export function annealRota(state: RotaState, best: Best, on: { run: EngineRun; schedule: AnnealSchedule }): number {
  const { run, schedule } = on;
  const { random } = run;
  const cooling = Math.log(schedule.to / schedule.from);
  const softWeight = schedule.untilLegal === true ? 0 : 1;
  let energy = HARD_TO_SOFT * state.hard() + softWeight * state.soft();
  let temperature = schedule.from;
  let tried = 0;
  while (tried < schedule.moves) {
    if (tried % MOVES_PER_CLOCK_LOOK === 0) {
      if (run.expired()) break;
      const cooled = schedule.moves === Infinity ? run.used() : tried / schedule.moves;
      temperature = schedule.from * Math.exp(cooling * cooled);
      run.tick(Math.min(MOVES_PER_CLOCK_LOOK, schedule.moves - tried));
      if (run.reportDue()) run.report(progressOf(state, best));
    }
    tried++;
    if (!randomMove(state, random)) continue;
    const next = HARD_TO_SOFT * state.hard() + softWeight * state.soft();
    const worse = next - energy;
    if (worse > 0 && random() >= Math.exp(-worse / temperature)) {
      state.rollback();
      continue;
    }
    state.commit();
    energy = next;
    if (worse < 0 && isBetter(state, best)) {
      best.hard = state.hard();
      best.soft = state.soft();
      best.cells.set(state.cells);
      if (schedule.untilLegal === true && best.hard === 0) break;
    }
  }
  return tried;
}

const progressOf = ({ tables }: RotaState, best: Best): PhaseProgress => ({
  phase: 'rota',
  hardBreaches: best.hard > 0 ? hardBreaches(tables.model, best.cells) : 0,
  unassigned: 0,
  m14: null,
});
