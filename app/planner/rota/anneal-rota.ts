import type { EngineRun, PhaseProgress } from '../engine-run';
import { hardBreaches } from './hard-breaches';
import type { RotaState } from './rota-state';
import { randomMove } from './rota-moves';

/** One point of a rule or of the law weighs as many soft points while annealing: a breach outweighs any single wish. */
export const HARD_TO_SOFT = 8;
const MOVES_PER_CLOCK_LOOK = 256;

export interface Best {
  hard: number;
  law: number;
  soft: number;
  cells: Int8Array;
}

export interface AnnealSchedule {
  /** Temperatures in soft points. */
  readonly from: number;
  readonly to: number;
  /** Moves of the whole cooling; the run may end it before. With Infinity it cools over the whole run. */
  readonly moves: number;
  /** Whether soft points count. */
  readonly soft: boolean;
  /** Soft points that one point of a rule or of the law weighs while cooling. */
  readonly hard: number;
  /** Whether what the law asks counts while cooling. The best rota is chosen by it in any case. */
  readonly law: boolean;
  /** Whether the cooling ends with the first rota that keeps what is sought. */
  readonly until?: 'legal' | 'lawful';
}

/** The rota as it stands. */
export const bestOf = (state: RotaState): Best => ({
  hard: state.hard(),
  law: state.law(),
  soft: state.soft(),
  cells: state.cells.slice(),
});

/** Whether `state` is better than `best`, level by level: fewer hard points, then fewer of the law, then fewer soft ones. */
function isBetter(state: RotaState, best: Best): boolean {
  const hard = state.hard();
  if (hard !== best.hard) return hard < best.hard;
  const law = state.law();
  return law < best.law || (law === best.law && state.soft() < best.soft);
}

/** Cools the state once, keeping the best rota met in `best`. Returns the number of moves tried. */
export function annealRota(state: RotaState, best: Best, on: { run: EngineRun; schedule: AnnealSchedule }): number {
  const { run, schedule } = on;
  const { random } = run;
  const cooling = Math.log(schedule.to / schedule.from);
  const softWeight = schedule.soft ? 1 : 0;
  const lawWeight = schedule.law ? schedule.hard : 0;
  let energy = schedule.hard * state.hard() + lawWeight * state.law() + softWeight * state.soft();
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
    let next = schedule.hard * state.hard() + softWeight * state.soft();
    // The law is asked last, of moves that would be kept if it were content: few are.
    let worse = next - energy;
    let draw = worse > 0 ? random() : 1;
    let kept = worse <= 0 || draw < Math.exp(-worse / temperature);
    if (kept && lawWeight > 0) {
      next += lawWeight * state.law();
      if (worse <= 0 && next > energy) draw = random();
      worse = next - energy;
      kept = worse <= 0 || draw < Math.exp(-worse / temperature);
    }
    if (!kept) {
      state.rollback();
      continue;
    }
    state.commit();
    energy = next;
    if (worse < 0 && isBetter(state, best)) {
      Object.assign(best, { hard: state.hard(), law: state.law(), soft: state.soft() });
      best.cells.set(state.cells);
      if (best.hard === 0 && (schedule.until === 'legal' || (schedule.until === 'lawful' && best.law === 0))) break;
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
