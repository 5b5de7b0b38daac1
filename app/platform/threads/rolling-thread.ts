import { decideRolling, type RollingAnswer } from '~/planner/rolling/decide-rolling';
import type { RollingWish } from '~/planner/rolling/rolling-rules';
import { loadLinearSolver } from '~/platform/highs/load-linear-solver';

/** What deciding a rolling rota in a thread of its own gets. */
export interface RollingTask {
  readonly wish: RollingWish;
  readonly mostWorkDays: number;
  readonly seconds: number;
  /** One 32-bit number that both threads see; anything but 0 asks the search to end. */
  readonly stop: SharedArrayBuffer;
}

/** Words for an impossible rota take no longer than this. */
const MOST_WORD_SECONDS = 15;

/** The thread's entry. */
export async function decideInThread({ wish, mostWorkDays, seconds, stop }: RollingTask): Promise<RollingAnswer> {
  const flag = new Int32Array(stop);
  const solver = await loadLinearSolver();
  const stopAt = (end: number) => () => performance.now() > end || Atomics.load(flag, 0) !== 0;
  const end = performance.now() + seconds * 1000;
  const wordsEnd = end + Math.min(seconds, MOST_WORD_SECONDS) * 1000;
  return decideRolling(wish, { solver, mostWorkDays, stop: stopAt(end), stopWords: stopAt(wordsEnd) });
}
