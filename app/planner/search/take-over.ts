import { place, remove } from '../visits/journal';
import { tryRoute } from '../visits/placement';
import { costOfAdding, gainOfDropping } from '../visits/score';
import { canTake } from '../visits/standing';
import { NONE, ROUTE_CAPACITY, type PlanState } from '../visits/state';
import { SAME_DAY } from '../visits/tables';
import type { SearchContext } from './context';
import { gainOfMoving } from './moves/relocate';

/** Moves visits of the day to a person who is newly on duty, wherever that is better. Answers those that have moved. */
export function takeOver(context: SearchContext, route: number): number[] {
  const { state, scratch } = context;
  const { tables } = state;
  const day = (route % tables.columns) - 1;
  const person = Math.trunc(route / tables.columns);
  return visitsInReach(state, route).filter((occurrence) => {
    const visit = tables.model.visits[tables.occurrences.spec[occurrence]!]!;
    scratch.candidate.occurrence = occurrence;
    scratch.candidate.windowFrom = day * 1440 + visit.earliest;
    scratch.candidate.windowTo = day * 1440 + visit.latest;
    scratch.best.cost = gainOfMoving(state, occurrence);
    if (!tryRoute(state, scratch, { route, person, day })) return false;
    if (state.dayOf[occurrence] !== NONE) remove(context, occurrence);
    place(context, occurrence, scratch.best);
    return true;
  });
}

/** Search energy of faces that a new duty can save at the most by taking over visits, each looked at by itself. */
export function facesToGain(state: PlanState, route: number): number {
  const { columns } = state.tables;
  const person = Math.trunc(route / columns);
  const column = route % columns;
  let sum = 0;
  for (let i = 0; i < state.onDutyCount[column]!; i++) {
    const other = state.onDuty[column * state.tables.staffCount + i]!;
    if (other !== person) sum += facesFrom(state, other, { person, column });
  }
  return sum;
}

/** Of that, what can come from one colleague. Most visits save nothing: they are told apart first. */
function facesFrom(state: PlanState, other: number, to: { person: number; column: number }): number {
  const { columns, carersOf, recipientOf, primaryOf, occurrences } = state.tables;
  const { person, column } = to;
  const route = other * columns + column;
  let sum = 0;
  for (let at = state.stopCount[route]! - 1; at >= 0; at--) {
    const occurrence = state.stops[route * ROUTE_CAPACITY + at]!;
    if (carersOf[occurrence] !== 1 || state.dayOf[occurrence] !== column - 1) continue;
    const recipient = recipientOf[occurrence]!;
    const week = occurrences.week[occurrence]!;
    const gain = gainOfDropping(state, { recipient, person: other, week });
    if (gain <= 0 && primaryOf[recipient] !== person) continue;
    if (!canTake(state, occurrence, { person, column, fit: SAME_DAY })) continue;
    sum += Math.max(0, gain - costOfAdding(state, { recipient, person, week }));
  }
  return sum;
}

/** Visits of one carer that others make on the day of a route, and its person could make. */
function visitsInReach(state: PlanState, route: number): number[] {
  const { tables } = state;
  const column = route % tables.columns;
  const person = (route - column) / tables.columns;
  const list: number[] = [];
  for (let i = 0; i < state.onDutyCount[column]!; i++) {
    const other = state.onDuty[column * tables.staffCount + i]! * tables.columns + column;
    if (other === route) continue;
    for (let at = state.stopCount[other]! - 1; at >= 0; at--) {
      const occurrence = state.stops[other * ROUTE_CAPACITY + at]!;
      if (tables.carersOf[occurrence] !== 1 || state.dayOf[occurrence] !== column - 1) continue;
      if (canTake(state, occurrence, { person, column, fit: SAME_DAY })) list.push(occurrence);
    }
  }
  return list;
}
