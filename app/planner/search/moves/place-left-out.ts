import { NONE } from '../../visits/state';
import { below, type Move } from '../context';
import { placeEach, removeEach, shuffle } from '../reinsert';

/** An occurrence that nobody makes gets room: some visits of a day that it could stand on are placed anew after it. */
export const placeLeftOut: Move = (context) => {
  const { state, random } = context;
  const { occurrences } = state.tables;
  if (state.sums.unplaced === 0) return false;
  let left = below(random, occurrences.count);
  for (let i = 0; i < occurrences.count && state.dayOf[left] !== NONE; i++) left = (left + 1) % occurrences.count;
  if (state.dayOf[left] !== NONE) return false;
  const fixed = occurrences.fixedDay[left]!;
  const day = fixed === NONE ? occurrences.week[left]! * 7 + below(random, 7) : fixed;
  const share = 0.2 + 0.6 * random();
  const list: number[] = [];
  for (let o = 0; o < occurrences.count; o++) if (state.dayOf[o] === day && random() < share) list.push(o);
  if (!removeEach(context, list)) return false;
  shuffle(random, list);
  return placeEach(context, [left, ...list]);
};
