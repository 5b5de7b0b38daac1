import { NONE } from '../../visits/state';
import { below, type Move, type SearchContext } from '../context';
import { placeEach, removeEach, shuffle } from '../reinsert';

/** An occurrence that nobody makes gets room: some visits of a day that it could stand on are placed anew after it. */
export const placeLeftOut: Move = (context) => {
  const { state, random } = context;
  const left = drawLeftOut(context);
  if (left === null) return false;
  const share = 0.2 + 0.6 * random();
  const list: number[] = [];
  state.dayOf.forEach((day, o) => {
    if (day === left.day && random() < share) list.push(o);
  });
  if (!removeEach(context, list)) return false;
  shuffle(random, list);
  return placeEach(context, [left.occurrence, ...list]);
};

/** One of the occurrences that nobody makes, and a day that it could stand on; null where every one is made. */
export function drawLeftOut({ state, random }: SearchContext): { occurrence: number; day: number } | null {
  const { count, fixedDay, week } = state.tables.occurrences;
  if (state.sums.unplaced === 0) return null;
  let left = below(random, count);
  while (state.dayOf[left] !== NONE) left = (left + 1) % count;
  const fixed = fixedDay[left]!;
  return { occurrence: left, day: fixed === NONE ? week[left]! * 7 + below(random, 7) : fixed };
}
