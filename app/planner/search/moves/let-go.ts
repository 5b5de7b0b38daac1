import { NONE } from '../../visits/state';
import { below, type Move, type SearchContext } from '../context';
import { placeEach, removeEach, shuffle, visitsOf } from '../reinsert';

/** One carer of a recipient gives up her visits in two weeks, or in the whole plan; others take them. */
export const letGo: Move = (context) => {
  const { state, random, scratch } = context;
  const recipient = below(random, state.tables.recipientCount);
  const person = drawCarer(context, recipient);
  if (person === NONE) return false;
  const list = visitsOf(state, { recipient, person, weeks: drawWeeks(context) });
  if (list.length === 0) return false;
  if (!removeEach(context, list)) return false;
  shuffle(random, list);
  scratch.banned = person;
  const placed = placeEach(context, list);
  scratch.banned = NONE;
  return placed;
};

/** One of the people who visit a recipient, those who come least twice as likely. */
function drawCarer({ state, random }: SearchContext, recipient: number): number {
  const { staffCount } = state.tables;
  let drawn = NONE;
  for (let tries = 0; tries < 2; tries++) {
    const offset = below(random, staffCount);
    for (let i = 0; i < staffCount; i++) {
      const person = (offset + i) % staffCount;
      const visits = state.visitsBy[recipient * staffCount + person]!;
      if (visits === 0) continue;
      if (drawn === NONE || visits < state.visitsBy[recipient * staffCount + drawn]!) drawn = person;
      break;
    }
  }
  return drawn;
}

/** Two weeks in a row, one, or all of the plan: first and last week. */
export function drawWeeks({ state, random }: SearchContext): { from: number; to: number } {
  const weeks = state.tables.model.planWeeks;
  const draw = random();
  if (draw < 0.2) return { from: 0, to: weeks - 1 };
  const from = below(random, weeks);
  return { from, to: draw < 0.6 ? Math.min(weeks - 1, from + 1) : from };
}
