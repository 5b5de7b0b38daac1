import { place, positionIn, remove } from '../../visits/journal';
import { dayIsFree, tryRoute } from '../../visits/placement';
import { FACE_SCALE, gainOfDropping } from '../../visits/score';
import { canTake } from '../../visits/standing';
import { NONE, type PlanState } from '../../visits/state';
import { travelThrough } from '../../visits/stops';
import { SAME_DAY, NEXT_DAY } from '../../visits/tables';
import { costOfLosing } from '../../visits/wish-score';
import { below, type Move, type SearchContext } from '../context';

/** One occurrence of one carer goes to another person on duty, on its day or (movable) another day of its week. */
export const relocate: Move = (context) => {
  const { state, random, scratch } = context;
  const { tables } = state;
  const occurrence = below(random, tables.occurrences.count);
  if (tables.carersOf[occurrence] !== 1 || state.dayOf[occurrence] === NONE) return false;
  const day = drawDay(context, occurrence);
  if (day === NONE) return false;
  const target = drawTarget(context, { occurrence, day });
  if (target === NONE) return false;
  const gain = gainOfMoving(state, occurrence);
  const visit = tables.model.visits[tables.occurrences.spec[occurrence]!]!;
  scratch.candidate.occurrence = occurrence;
  scratch.candidate.windowFrom = day * 1440 + visit.earliest;
  scratch.candidate.windowTo = day * 1440 + visit.latest;
  scratch.best.cost = gain + context.limit;
  const person = Math.floor(target / tables.columns);
  if (person === Math.floor(state.routeA[occurrence]! / tables.columns)) {
    if (!remove(context, occurrence)) return false;
    scratch.best.cost = gain + context.limit;
  }
  if (!tryRoute(state, scratch, { route: target, person, day })) return false;
  if (state.dayOf[occurrence] !== NONE && !remove(context, occurrence)) return false;
  return place(context, occurrence, scratch.best);
};

/** Search energy that goes when an occurrence of one carer is taken out. */
export function gainOfMoving(state: PlanState, occurrence: number): number {
  const { tables } = state;
  const route = state.routeA[occurrence]!;
  const faces = gainOfDropping(state, {
    recipient: tables.recipientOf[occurrence]!,
    person: Math.floor(route / tables.columns),
    week: tables.occurrences.week[occurrence]!,
  });
  const position = positionIn(state, route, occurrence);
  const gain = faces + travelThrough(state, { route, position, occurrence }) * tables.travelCost;
  return tables.wishes === null ? gain : gain - FACE_SCALE * costOfLosing(state, tables.wishes, occurrence);
}

/** The occurrence's own day, or for a movable one at times another that is free for it. */
function drawDay(context: SearchContext, occurrence: number): number {
  const { state, random } = context;
  const { fixedDay, week } = state.tables.occurrences;
  const own = state.dayOf[occurrence]!;
  if (fixedDay[occurrence] !== NONE || random() < 0.3) return own;
  const day = week[occurrence]! * 7 + below(random, 7);
  return day === own || (day < state.tables.planDays && isFreeWithout(state, occurrence, day)) ? day : NONE;
}

/** As `dayIsFree`, for an occurrence that stands on a day already. */
function isFreeWithout(state: PlanState, occurrence: number, day: number): boolean {
  const { occurrences, planDays } = state.tables;
  const at = occurrences.spec[occurrence]! * planDays + state.dayOf[occurrence]!;
  state.dayUse[at]!--;
  const free = dayIsFree(state, occurrence, day);
  state.dayUse[at]!++;
  return free;
}

/** A route of someone on duty who could make the occurrence, or NONE. Known faces are drawn more often. */
function drawTarget(context: SearchContext, visit: { occurrence: number; day: number }): number {
  const { state, random } = context;
  const { tables } = state;
  const next = tables.reachesNextDay[tables.occurrences.spec[visit.occurrence]!] === 1 && random() < 0.5;
  const column = next ? visit.day : visit.day + 1;
  const count = state.onDutyCount[column]!;
  if (count === 0) return NONE;
  const pairs = tables.recipientOf[visit.occurrence]! * tables.staffCount;
  let person = NONE;
  const tries = random() < 0.6 ? 4 : 1;
  for (let i = 0; i < tries; i++) {
    person = state.onDuty[column * tables.staffCount + below(random, count)]!;
    if (state.visitsBy[pairs + person]! > 0) break;
  }
  const fit = next ? NEXT_DAY : SAME_DAY;
  return canTake(state, visit.occurrence, { person, column, fit }) ? person * tables.columns + column : NONE;
}
