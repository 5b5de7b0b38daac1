import { jointEnergy, type SearchContext } from '../../../app/planner/search/context';
import { owedBy } from '../../../app/planner/search/owed';
import { FACE_SCALE } from '../../../app/planner/visits/score';
import { ROUTE_CAPACITY, type PlanState, type ScoreSums } from '../../../app/planner/visits/state';

/** Parts of a face that the first, second, ... visit in a window makes, as the search counts them. */
const PARTS = [0, 10, 13, 14, 15, 16];

type Count = (state: PlanState) => ScoreSums;

/** A count of a plan's sums from the ground: from who is written on which visit, who is in a team, and the order of stops. */
export function createCounter({ tables }: PlanState): Count {
  const { recipientCount, staffCount, windows } = tables;
  const met = new Uint16Array(recipientCount * staffCount * windows);
  return (state) => {
    met.fill(0);
    const { unplaced, outsideTeam, withoutPrimary } = countVisits(state, met);
    let [faces, smoothFaces] = [0, 0];
    met.forEach((visits, at) => {
      if (visits === 0) return;
      const cost = tables.faceCost[Math.trunc(at / (staffCount * windows))] ?? NaN;
      faces += cost;
      smoothFaces += cost * (PARTS[visits] ?? FACE_SCALE);
    });
    const previousLost = tables.previous.reduce((lost, was, pair) => lost + was * (1 - (state.inTeam[pair] ?? NaN)), 0);
    const travelMinutes = travelOf(state);
    const unmetWishes = tables.wishes?.costUnmet ?? 0;
    return { unplaced, faces, smoothFaces, outsideTeam, withoutPrimary, travelMinutes, previousLost, unmetWishes };
  };
}

/** Notes in `met` whom each recipient meets in each window. */
function countVisits({ tables, inTeam, ...state }: PlanState, met: Uint16Array) {
  const { staffCount, columns, model, occurrences } = tables;
  const sums = { unplaced: 0, outsideTeam: 0, withoutPrimary: 0 };
  state.dayOf.forEach((day, o) => {
    if (day < 0) sums.unplaced++;
    const recipient = tables.recipientOf[o] ?? NaN;
    for (const route of [state.routeA[o] ?? NaN, state.routeB[o] ?? NaN]) {
      if (route < 0) continue;
      const person = Math.trunc(route / columns);
      const pair = recipient * staffCount + person;
      noteWindows(met, pair * tables.windows, { week: occurrences.week[o] ?? NaN, windows: tables.windows });
      if (inTeam[pair] === 0) sums.outsideTeam += tables.outsideCost[recipient] ?? NaN;
      if (model.recipients[recipient]?.primary === person) sums.withoutPrimary -= tables.primaryCost[recipient] ?? NaN;
    }
  });
  return sums;
}

/** A week lies in the window that begins with it and in the one before, where there are such. */
function noteWindows(met: Uint16Array, base: number, { week, windows }: { week: number; windows: number }): void {
  const last = Math.min(week, windows - 1);
  for (let window = Math.max(0, week - 1); window <= last; window++) met[base + window] = (met[base + window] ?? 0) + 1;
}

function travelOf({ tables, stops, stopCount }: PlanState): number {
  const { recipientOf, recipientCount, legs } = tables;
  let minutes = 0;
  stopCount.forEach((count, route) => {
    const recipients = stops.subarray(route * ROUTE_CAPACITY, route * ROUTE_CAPACITY + count);
    recipients.forEach((stop, i) => {
      if (i === 0) return;
      const [from, to] = [recipientOf[recipients[i - 1] ?? -1] ?? NaN, recipientOf[stop] ?? NaN];
      minutes += legs[from * recipientCount + to] ?? NaN;
    });
  });
  return minutes;
}

/** What differs between the search's running score and one that is counted from the ground; null where nothing does. */
export function differenceIn(context: SearchContext, count: Count): string | null {
  const { state, rota } = context;
  const counted = count(state);
  for (const name of Object.keys(counted) as (keyof ScoreSums)[]) {
    if (state.sums[name] !== counted[name]) return `${name} ${state.sums[name]}, counted ${counted[name]}`;
  }
  const owed = owedBy(rota, context.debts);
  if (context.owed !== owed) return `owed ${context.owed}, counted ${owed}`;
  const energy = jointEnergy({ ...context, owed, state: { ...state, sums: counted } });
  return jointEnergy(context) === energy ? null : `energy ${jointEnergy(context)}, counted ${energy}`;
}
