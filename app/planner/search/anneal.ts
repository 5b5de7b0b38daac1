import type { EngineRun, PhaseProgress } from '../engine-run';
import { hardBreaches } from '../rota/hard-breaches';
import type { Cooling } from './cooling';
import { jointEnergy, keepMove, undoMove, type Move, type SearchContext } from './context';
import { beats, restore, takeSnapshot, type Snapshot } from './snapshot';

/** Moves between looks at the clock, the temperature and the best plan. */
const BLOCK = 200;
/** Blocks for which a new best plan waits before it is copied, so that copying stays cheap on large cases. */
const BLOCKS_BETWEEN_COPIES = 10;

/** Each move with the share of draws up to which it is taken. */
export type MoveMix = readonly (readonly [upTo: number, move: Move])[];

interface Schedule {
  readonly run: EngineRun;
  readonly cooling: Cooling;
  readonly mix: MoveMix;
}

/** Cools the search once through what is left of its run, and leaves it at the best plan met. */
export function anneal(context: SearchContext, schedule: Schedule): Snapshot {
  const { run } = schedule;
  let best = takeSnapshot(context);
  let wait = 0;
  context.energy = jointEnergy(context);
  while (!run.expired()) {
    const temperature = schedule.cooling(run.used());
    for (let i = 0; i < BLOCK; i++) step(context, schedule.mix, temperature);
    run.tick(BLOCK);
    if (wait > 0) wait--;
    else if (beats(context, best)) {
      best = takeSnapshot(context);
      wait = BLOCKS_BETWEEN_COPIES;
    }
    if (run.reportDue()) run.report(progressOf(context, best));
  }
  if (!beats(context, best)) restore(context, best);
  best = takeSnapshot(context);
  run.report(progressOf(context, best));
  return best;
}

function step(context: SearchContext, mix: MoveMix, temperature: number): void {
  const { random } = context;
  context.limit = -temperature * Math.log(1 - random());
  if (drawMove(mix, random())(context)) {
    const energy = jointEnergy(context);
    if (energy - context.energy <= context.limit) {
      keepMove(context);
      context.energy = energy;
      return;
    }
  }
  undoMove(context);
}

function drawMove(mix: MoveMix, draw: number): Move {
  for (let i = 0; i < mix.length; i++) if (draw < mix[i]![0]) return mix[i]![1];
  return mix[mix.length - 1]![1];
}

function progressOf(context: SearchContext, best: Snapshot): PhaseProgress {
  return {
    phase: 'improve',
    hardBreaches: best.hard > 0 ? hardBreaches(context.rota.tables.model, best.cells) : 0,
    unassigned: best.unplaced,
    m14: meanFaces(context, best),
  };
}

/** Mean over recipients of the mean number of faces in a window of 14 days, of the best plan. */
function meanFaces({ state }: SearchContext, best: Snapshot): number | null {
  const { recipientCount, staffCount, windows, model } = state.tables;
  const faces = best.columns.get('faces');
  if (!faces || model.planWeeks < 2 || recipientCount === 0) return null;
  let sum = 0;
  for (let i = 0; i < recipientCount * staffCount * windows; i++) if (faces[i]! > 0) sum++;
  return sum / (recipientCount * windows);
}
