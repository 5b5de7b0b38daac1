import { jointEnergy, keepMove, undoMove, type Move, type SearchContext } from './context';
import { beats, restore, takeSnapshot, type Snapshot } from './snapshot';

/** Moves between looks at the clock, the temperature and the best plan. */
const BLOCK = 200;

export interface Schedule {
  /** Temperatures in search energy. */
  readonly from: number;
  readonly to: number;
  /** Each move with the share of draws up to which it is taken. */
  readonly moves: readonly (readonly [upTo: number, move: Move])[];
}

/** Cools the search once through what is left of the run's share, and leaves it at the best plan met. */
export function anneal(context: SearchContext, schedule: Schedule, onBlock?: (best: Snapshot) => void): Snapshot {
  const { run } = context;
  const cooling = Math.log(schedule.to / schedule.from);
  let best = takeSnapshot(context);
  context.energy = jointEnergy(context);
  while (!run.expired()) {
    const temperature = schedule.from * Math.exp(cooling * run.used());
    for (let i = 0; i < BLOCK; i++) step(context, schedule, temperature);
    run.tick(BLOCK);
    if (beats(context, best)) best = takeSnapshot(context);
    onBlock?.(best);
  }
  restore(context, best);
  context.energy = jointEnergy(context);
  return best;
}

function step(context: SearchContext, schedule: Schedule, temperature: number): void {
  const { random } = context;
  context.limit = -temperature * Math.log(1 - random());
  if (drawMove(schedule, random())(context)) {
    const energy = jointEnergy(context);
    if (energy - context.energy <= context.limit) {
      keepMove(context);
      context.energy = energy;
      return;
    }
  }
  undoMove(context);
}

function drawMove(schedule: Schedule, draw: number): Move {
  for (const [upTo, move] of schedule.moves) if (draw < upTo) return move;
  return schedule.moves[0]![1];
}
