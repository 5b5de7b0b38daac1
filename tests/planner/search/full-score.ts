import type { SearchContext } from '~/planner/search/context';
import type { ScoreSums } from '~/planner/visits/state';
import { WEIGHTS } from '~/planner/weights';

type Sums = Omit<ScoreSums, 'smoothFaces'>;

const personOf = (route: number, columns: number): number => Math.floor(route / columns);

/** The score of a search counted from the ground: from who is written on which occurrence and which stops a route has. */
export function fullSums(context: SearchContext): Sums {
  const { state } = context;
  const { model, columns, staffCount, previous } = state.tables;
  const made = state.tables.occurrences.spec.length;
  const rows = Array.from({ length: made }, (_, o) => ({
    recipient: state.tables.recipientOf[o] ?? -1,
    week: state.tables.occurrences.week[o] ?? -1,
    people: [state.routeA[o] ?? -1, state.routeB[o] ?? -1].filter((r) => r >= 0).map((r) => personOf(r, columns)),
  }));
  const sums: Sums = {
    unplaced: rows.filter((row) => row.people.length === 0).length,
    faces: 0,
    outsideTeam: 0,
    withoutPrimary: 0,
    travelMinutes: travelOf(context),
    previousLost: 0,
    unmetWishes: unmetWishes(context),
  };
  for (const { index, primary } of model.recipients) {
    const own = rows.filter((row) => row.recipient === index);
    for (let window = 0; window < Math.max(1, model.planWeeks - 1); window++) {
      const inWindow = own.filter(({ week }) => model.planWeeks === 1 || week === window || week === window + 1);
      sums.faces += new Set(inWindow.flatMap(({ people }) => people)).size * (state.tables.faceCost[index] ?? 0);
    }
    for (const person of own.flatMap(({ people }) => people)) {
      if (state.inTeam[index * staffCount + person] === 0) sums.outsideTeam += state.tables.outsideCost[index] ?? 0;
      if (person === primary) sums.withoutPrimary -= state.tables.primaryCost[index] ?? 0;
    }
  }
  previous.forEach((was, pair) => (sums.previousLost += was * (1 - (state.inTeam[pair] ?? 0))));
  return sums;
}

/** Slots of wishes that no visit suits by person and weekday, counted visit by visit. */
function unmetWishes({ state }: SearchContext): number {
  let cost = 0;
  for (const wish of state.tables.wishes?.ofRecipient.flat() ?? []) {
    const met = new Set<number>();
    const all = new Set([...wish.slotOf].filter((slot) => slot >= 0));
    wish.slotOf.forEach((slot, i) => {
      const o = wish.firstOccurrence + i;
      const day = state.dayOf[o] ?? -1;
      const people = [state.routeA[o] ?? -1, state.routeB[o] ?? -1].map((r) => personOf(r, state.tables.columns));
      const onDay = day >= 0 && (wish.weekday === 0 || (day % 7) + 1 === wish.weekday);
      const byHer = wish.person < 0 ? day >= 0 : people.includes(wish.person);
      if (slot >= 0 && onDay && byHer) met.add(slot);
    });
    cost += wish.cost * (all.size - met.size);
  }
  return cost;
}

function travelOf({ state }: SearchContext): number {
  const { model, recipientOf } = state.tables;
  let minutes = 0;
  routesOf(state).forEach((stops) =>
    stops.slice(1).forEach((stop, i) => {
      const [from, to] = [stops[i] ?? -1, stop].map((o) => model.recipients[recipientOf[o] ?? -1]);
      if (from && to && from !== to) minutes += model.travel[from.zone]?.[to.zone] ?? 0;
    }),
  );
  return minutes;
}

const CAPACITY_OF = (state: SearchContext['state']): number => state.stops.length / state.stopCount.length;

/** The stops of each route, in order. */
export function routesOf(state: SearchContext['state']): number[][] {
  const capacity = CAPACITY_OF(state);
  return Array.from(state.stopCount, (count, route) => [
    ...state.stops.subarray(route * capacity, route * capacity + count),
  ]);
}

/** What a plan is worth, from the sums that were counted from the ground. */
export const qualityOfSums = (sums: Sums): number =>
  sums.faces +
  sums.outsideTeam +
  sums.withoutPrimary +
  sums.unmetWishes +
  sums.travelMinutes * WEIGHTS.travelMinute +
  sums.previousLost * WEIGHTS.previousMemberLost;
