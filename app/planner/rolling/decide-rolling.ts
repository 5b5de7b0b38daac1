import { reasonOf, waysOut, type RollingReason, type RollingWay } from './explain-rolling';
import { rollingInstanceOf, type RollingWish } from './rolling-rules';
import { solveRolling, type RollingOptions } from './solve-rolling';

/** A cycle as places in the wish's codes, `DAY_OFF` for days off; or why there is none; or neither, for want of time. */
export type RollingAnswer =
  | { readonly status: 'sat'; readonly schedule: readonly number[] }
  | { readonly status: 'unsat'; readonly reason: RollingReason; readonly ways: readonly RollingWay[] }
  | { readonly status: 'undecided' };

/** Finds a rolling rota, or proves that there is none and says what stands in the way and what would help. */
export function decideRolling(
  wish: RollingWish,
  options: RollingOptions & {
    /** Most days of work in a row that any rule allows. */
    readonly mostWorkDays: number;
    /** Ends the search for words, once it is proved that there is none. */
    readonly stopWords?: () => boolean;
  },
): RollingAnswer {
  const { mostWorkDays, stopWords, ...search } = options;
  const instance = rollingInstanceOf(wish);
  const result = solveRolling(instance, search);
  if (result.status !== 'unsat') return result;
  const words = { ...search, stop: stopWords ?? search.stop };
  const reason = reasonOf(instance, words);
  return { status: 'unsat', reason, ways: waysOut(instance, { ...words, mostWorkDays }) };
}
