import { undo } from '../visits/journal';
import { NONE, type PlanState } from '../visits/state';
import { jointEnergy, type SearchContext } from './context';
import { placeEach, removeEach, visitsOf } from './reinsert';

/** Visits in a window up to which a carer hardly comes. */
const FEW = 3;

/**
 * Gives up carers who hardly come to a recipient, around each of some visits that have moved, wherever that saves energy.
 * Ends once the energy is no more than `goal`.
 */
export function mendFaces(context: SearchContext, moved: readonly number[], goal: number): void {
  const { state } = context;
  const { recipientOf, occurrences, staffCount, recipientCount } = state.tables;
  const seen = new Set<number>();
  for (const occurrence of moved) {
    const recipient = recipientOf[occurrence]!;
    const week = occurrences.week[occurrence]!;
    const place = week * recipientCount + recipient;
    if (seen.has(place)) continue;
    seen.add(place);
    for (let person = 0; person < staffCount; person++) {
      const from = windowOfFew(state, { recipient, person, week });
      if (from === NONE) continue;
      giveUp(context, { recipient, person, weeks: { from, to: from + 1 } });
      if (jointEnergy(context) <= goal) return;
    }
  }
}

/** Of the windows that a week belongs to, the one in which a person comes least, but comes; NONE where she comes often. */
function windowOfFew(state: PlanState, of: { recipient: number; person: number; week: number }): number {
  const { staffCount, windows } = state.tables;
  const pair = of.recipient * staffCount + of.person;
  if (state.visitsBy[pair] === 0) return NONE;
  let found = NONE;
  let least = FEW + 1;
  for (let window = Math.max(0, of.week - 1); window <= of.week && window < windows; window++) {
    const visits = state.faces[pair * windows + window]!;
    if (visits === 0 || visits >= least) continue;
    least = visits;
    found = window;
  }
  return found;
}

/** Others take a person's visits to a recipient in some weeks, where that saves energy. */
function giveUp(
  context: SearchContext,
  of: { recipient: number; person: number; weeks: { from: number; to: number } },
): void {
  const { journal, scratch } = context;
  const before = jointEnergy(context);
  const { count } = journal;
  const list = visitsOf(context.state, of);
  scratch.banned = of.person;
  const placed = removeEach(context, list) && placeEach(context, list, before);
  scratch.banned = NONE;
  if (!placed || jointEnergy(context) >= before) undo(context, count);
}
