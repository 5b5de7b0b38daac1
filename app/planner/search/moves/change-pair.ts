import { place, remove } from '../../visits/journal';
import { findBest } from '../../visits/placement';
import { NONE } from '../../visits/state';
import { below, type Move } from '../context';

/** An occurrence of two carers is placed anew, without one of the two it has. */
export const changePair: Move = (context) => {
  const { state, random, scratch } = context;
  const { tables } = state;
  const { pairs } = tables;
  if (pairs.length === 0) return false;
  const occurrence = pairs[below(random, pairs.length)]!;
  if (state.dayOf[occurrence] === NONE) return false;
  const route = random() < 0.5 ? state.routeA[occurrence]! : state.routeB[occurrence]!;
  if (!remove(context, occurrence)) return false;
  scratch.banned = random() < 0.3 ? NONE : Math.floor(route / tables.columns);
  const found = findBest(context, occurrence, Infinity);
  scratch.banned = NONE;
  return found && place(context, occurrence, scratch.best);
};
