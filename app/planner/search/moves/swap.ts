import { place, remove } from '../../visits/journal';
import { tryRoute } from '../../visits/placement';
import { costOfAdding, FACE_SCALE, gainOfDropping } from '../../visits/score';
import { canTake } from '../../visits/standing';
import { NONE, ROUTE_CAPACITY, type PlanState } from '../../visits/state';
import { SAME_DAY, NEXT_DAY } from '../../visits/tables';
import { costOfLosing, gainOfWishes } from '../../visits/wish-score';
import { below, type Move, type SearchContext } from '../context';

/** The most that better travel can give back for worse faces in a swap, in minutes. */
const TRAVEL_SLACK = 40;

/** Two occurrences of one carer each, on one day, trade carers. */
export const swap: Move = (context) => {
  const { state, random } = context;
  const { tables } = state;
  const one = below(random, tables.occurrences.count);
  if (tables.carersOf[one] !== 1 || state.dayOf[one] === NONE) return false;
  const routeOne = state.routeA[one]!;
  const column = routeOne % tables.columns;
  const person = state.onDuty[column * tables.staffCount + below(random, state.onDutyCount[column]!)]!;
  const routeTwo = person * tables.columns + column;
  const stops = state.stopCount[routeTwo]!;
  if (routeTwo === routeOne || stops === 0) return false;
  const two = state.stops[routeTwo * ROUTE_CAPACITY + below(random, stops)]!;
  if (tables.carersOf[two] !== 1 || tables.recipientOf[one] === tables.recipientOf[two]) return false;
  if (!mayGo(state, one, routeTwo) || !mayGo(state, two, routeOne)) return false;
  const facesDelta = facesOf(state, one, routeTwo) + facesOf(state, two, routeOne);
  if (facesDelta > context.limit + TRAVEL_SLACK * tables.travelCost) return false;
  const days = { one: state.dayOf[one]!, two: state.dayOf[two]! };
  if (!remove(context, one) || !remove(context, two)) return false;
  return (
    goTo(context, { occurrence: one, route: routeTwo, day: days.one }) &&
    goTo(context, { occurrence: two, route: routeOne, day: days.two })
  );
};

/** Whether the person of a route could make the occurrence on the day that it has. */
function mayGo(state: PlanState, occurrence: number, route: number): boolean {
  const { columns } = state.tables;
  const column = route % columns;
  const fit = column === state.dayOf[occurrence]! + 1 ? SAME_DAY : NEXT_DAY;
  return canTake(state, occurrence, { person: (route - column) / columns, column, fit });
}

/** Change of energy, travel apart, when an occurrence goes to another person's route. */
function facesOf(state: PlanState, occurrence: number, route: number): number {
  const { columns, recipientOf, occurrences } = state.tables;
  const recipient = recipientOf[occurrence]!;
  const week = occurrences.week[occurrence]!;
  const from = Math.trunc(state.routeA[occurrence]! / columns);
  const to = Math.trunc(route / columns);
  const cost =
    costOfAdding(state, { recipient, person: to, week }) - gainOfDropping(state, { recipient, person: from, week });
  const { wishes } = state.tables;
  if (wishes === null) return cost;
  const gain = gainOfWishes(state, wishes, { occurrence, person: to, day: state.dayOf[occurrence]! });
  return cost + FACE_SCALE * (costOfLosing(state, wishes, occurrence) - gain);
}

function goTo(context: SearchContext, to: { occurrence: number; route: number; day: number }): boolean {
  const { state, scratch } = context;
  const { tables } = state;
  const visit = tables.model.visits[tables.occurrences.spec[to.occurrence]!]!;
  scratch.candidate.occurrence = to.occurrence;
  scratch.candidate.windowFrom = to.day * 1440 + visit.earliest;
  scratch.candidate.windowTo = to.day * 1440 + visit.latest;
  scratch.best.cost = Infinity;
  const person = Math.floor(to.route / tables.columns);
  return (
    tryRoute(state, scratch, { route: to.route, person, day: to.day }) && place(context, to.occurrence, scratch.best)
  );
}
