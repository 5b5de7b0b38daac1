import { MINUTES_PER_DAY } from '../../domain/time/clock';
import { envelopeOf, mayStand, type Envelope } from './envelope';
import { walk, type Board, type Placing, type Route } from './board';
import { COST, timeCost } from './cost';
import { fixedStop, legBetween, NOWHERE, openStop, wantedStart, type Job, type Stop } from './stop';

/** Starts that a visit of a shift can have, from 00:00 of the shift's day; the last stands for an open start. */
const STARTS_IN_KEY = 4320;
/** Changed starts that one route may have more than it has. */
const MOST_CHANGES = 4;

/** Every way to put a job into a route, cheapest first; at `start` where two carers have agreed on one, else NOWHERE. */
export function placingsIn(
  board: Board,
  job: Job,
  at: { day: number; route: Route; start: number },
): readonly Placing[] {
  const { route, day, start } = at;
  const minute = start === NOWHERE ? STARTS_IN_KEY - 1 : start - route.duty.day * MINUTES_PER_DAY;
  const key = (job.index * 2 + (day - route.duty.day)) * STARTS_IN_KEY + minute;
  const asked = (route.asked.placings ??= new Map());
  const known = asked.get(key);
  if (known) return known;
  const stop = start === NOWHERE ? openStop(job, { day, now: board.now }) : fixedStop(job, { day, start });
  const found = placeStop(board, route, stop);
  asked.set(key, found);
  return found;
}

/** Every way to put a stop into a route, cheapest first. */
export function placeStop(board: Board, route: Route, stop: Stop): Placing[] {
  const { duty, stops } = route;
  if (route.locked || Math.max(stop.from, duty.opens) > Math.min(stop.to, duty.closes - stop.job.minutes)) return [];
  const envelope = envelopeFor(board, route);
  const found: Placing[] = [];
  for (let i = firstOpen(stops); i <= stops.length; i++) {
    if (!mayStand({ model: board.model, duty, stops, envelope }, stop, i)) continue;
    const longer = walk(board, duty, [...stops.slice(0, i), stop, ...stops.slice(i)], route.changes + MOST_CHANGES);
    if (!longer) continue;
    const start = longer.starts[i]!;
    const own = stop.job.direct && !stop.fixed ? timeCost(stop.job, { day: stop.day, start }) : 0;
    const others = (longer.changes - route.changes) * COST.time + (longer.travel - route.travel) * COST.travel;
    found.push({ route: longer, start, cost: others + own });
  }
  return found.sort((a, b) => a.cost - b.cost || a.start - b.start);
}

function envelopeFor({ model }: Board, route: Route): Envelope {
  route.asked.envelope ??= envelopeOf({ model, duty: route.duty, stops: route.stops });
  return route.asked.envelope;
}

/** Place of the first stop that is not begun. */
function firstOpen(stops: readonly Stop[]): number {
  const at = stops.findIndex((stop) => !stop.job.frozen);
  return at < 0 ? stops.length : at;
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
  const open = openStop(job, { day: at.day, now: board.now });
  const { from, to } = at.window ?? open;
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
