import { MINUTES_PER_DAY } from '../../domain/time/clock';
import { envelopeOf, mayStand, type Envelope } from './envelope';
import { routeOf, walk, type Board, type Placing, type Route } from './board';
import { differenceOf } from './cost';
import { timeRoute } from './time-route';
import { fixedStop, legBetween, NOWHERE, openStop, wantedStart, type Job, type Stop } from './stop';

/** Starts that a visit of a shift can have, from 00:00 of the shift's day; the last stands for an open start. */
const STARTS_IN_KEY = 4320;
/** Changed starts that one route may have more than it has. */
const MOST_CHANGES = 4;

/** The cheapest way to put a job into a route; at `start` where two carers have agreed on one, else NOWHERE. */
export function bestPlacing(board: Board, job: Job, at: { day: number; route: Route; start: number }): Placing | null {
  const { route, day, start } = at;
  const minute = start === NOWHERE ? STARTS_IN_KEY - 1 : start - route.duty.day * MINUTES_PER_DAY;
  const key = (job.index * 2 + (day - route.duty.day)) * STARTS_IN_KEY + minute;
  const asked = (route.asked.placings ??= new Map());
  const known = asked.get(key);
  if (known !== undefined) return known;
  const stop = stopFor(board, job, at);
  let best: Placing | null = null;
  const dearer = (changes: number, travel: number): boolean =>
    best !== null && differenceOf({ from: route, to: { changes, strays: 0, travel } }) >= best.cost;
  eachPlacing(board, { route, stop, dearer }, (placing) => {
    if (best === null || placing.cost < best.cost || (placing.cost === best.cost && placing.start < best.start)) {
      best = placing;
    }
  });
  asked.set(key, best);
  return best;
}

/** The stop that a job would be in a route. */
export const stopFor = (
  board: Board,
  job: Job,
  { day, route, start }: { day: number; route: Route; start: number },
): Stop =>
  start === NOWHERE ? openStop(job, { staff: route.duty.staff, day, now: board.now }) : fixedStop(job, { day, start });

/** Every way to put a stop into a route, cheapest first. */
export function placeStop(board: Board, route: Route, stop: Stop): Placing[] {
  const found: Placing[] = [];
  eachPlacing(board, { route, stop, dearer: () => false }, (placing) => found.push(placing));
  return found.sort((a, b) => a.cost - b.cost || a.start - b.start);
}

/** Every way to put a stop into a route, by place; without those that are said to be dearer than is of use. */
function eachPlacing(
  board: Board,
  of: { route: Route; stop: Stop; dearer: (changes: number, travel: number) => boolean },
  found: (placing: Placing) => void,
): void {
  const { route, stop, dearer } = of;
  const { duty, stops } = route;
  if (route.locked || Math.max(stop.from, duty.opens) > Math.min(stop.to, duty.closes - stop.job.minutes)) return;
  const envelope = envelopeFor(board, route);
  const ground = { model: board.model, duty, now: board.now, scratch: board.scratch };
  const limit = { most: route.changes + MOST_CHANGES, dearer };
  const way = { model: board.model, duty, stops, envelope };
  const longer: Stop[] = [];
  for (let place = 0; place <= stops.length; place++) {
    if (stops[place]?.job.frozen || !mayStand(way, stop, place)) continue;
    fill(longer, { stops, stop, place });
    board.steps++;
    const timed = timeRoute(ground, longer, limit);
    if (timed === null) continue;
    found({ stop, place, timed, start: timed.starts[place]!, cost: differenceOf({ from: route, to: timed }) });
  }
}

/** Makes a list what a route's stops are with one more. */
function fill(longer: Stop[], { stops, stop, place }: { stops: readonly Stop[]; stop: Stop; place: number }): void {
  for (let i = 0; i < place; i++) longer[i] = stops[i]!;
  longer[place] = stop;
  for (let i = place; i < stops.length; i++) longer[i + 1] = stops[i]!;
}

/** A route with one more stop. */
export function placedIn({ duty, stops }: Route, { stop, place, timed }: Placing): Route {
  const longer = stops.slice();
  longer.splice(place, 0, stop);
  return routeOf(duty, longer, timed);
}

function envelopeFor({ model }: Board, route: Route): Envelope {
  route.asked.envelope ??= envelopeOf({ model, duty: route.duty, stops: route.stops });
  return route.asked.envelope;
}

/** A route without one of its jobs; `undefined` where that cannot be walked. */
export function withoutJob(board: Board, route: Route, job: Job): Route | undefined {
  if (route.locked) return undefined;
  const asked = (route.asked.without ??= new Map());
  if (!asked.has(job)) {
    const stops = route.stops.filter((stop) => stop.job !== job);
    asked.set(job, walk(board, route.duty, stops, route.changes));
  }
  return asked.get(job);
}

/** Starts at which carers could agree to come: the one before, and those next to what any of them does anyway. */
export function startsFor(
  board: Board,
  job: Job,
  at: { day: number; routes: readonly Route[]; window?: { readonly from: number; readonly to: number } },
): number[] {
  const { from, to } = at.window ?? openStop(job, { staff: NOWHERE, day: at.day, now: board.now });
  const found = new Set<number>();
  const add = (start: number): void => {
    if (start >= from && start <= to) found.add(start);
  };
  const here = fixedStop(job, { day: at.day, start: from });
  add(wantedStart(job, at.day));
  add(from);
  for (const { stops, starts, duty } of at.routes) {
    add(duty.opens);
    add(duty.opens + duty.rest);
    stops.forEach((stop, i) => {
      const free = starts[i]! + stop.job.minutes + legBetween(board.model, stop, here);
      add(free);
      add(free + duty.rest);
      add(starts[i]! - legBetween(board.model, here, stop) - job.minutes);
    });
  }
  return [...found];
}
