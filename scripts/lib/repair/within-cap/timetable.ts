import type { PlacedVisit } from '../../../../app/planner/model/model';
import type { Job } from '../../../../app/planner/repair/stop';
import { MINUTES_PER_DAY } from '../../../../app/domain/time/clock';
import type { FoundPlan } from './best-within';
import type { Pattern } from './patterns';
import { cutKey, legOf, type Item, type RouteSpace, type Space } from './space';
import { at } from './at';

/** A visit of a route with the starts that it may have. */
interface Stop {
  readonly job: Job;
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** Starts of the visits of one route. */
type Starts = ReadonlyMap<Job, number>;

/** Where two carers cannot agree on a start: the visit on a day, and a start after which it is cut. */
export interface Disagreement {
  readonly key: string;
  readonly after: number;
}

export type Timetable =
  { readonly ok: true; readonly plan: FoundPlan } | { readonly ok: false; readonly cuts: readonly Disagreement[] };

/** Gives the visits of routes their starts, those of two carers the same in both; or says where they cannot agree. */
export function timetableOf(space: Space, patterns: readonly Pattern[]): Timetable {
  const pairs = [...new Set(patterns.flatMap((pattern) => pairItems(pattern)))];
  const starts = patterns.map((pattern) => walk(space, pattern.route, stopsOf(pattern, new Map())));
  if (!starts.every((one) => one !== null)) throw new Error('A pattern is a route that can be walked');
  const agreed = agree(space, patterns, { pairs, fixed: new Map(), starts });
  if (agreed !== null) return { ok: true, plan: planOf(space, patterns, agreed) };
  const apart = pairs.flatMap((item) => cutsApart(space, patterns, item));
  return { ok: false, cuts: apart.length > 0 ? apart : pairs.flatMap(cutInHalf) };
}

const pairItems = ({ route, guests }: Pattern): Item[] =>
  guests.map((guest) => at(route.guests, guest).item).filter(({ job }) => job.visit.carers === 2);

/** Where nothing says more: so that the parts of every visit of two carers become shorter. */
const cutInHalf = ({ job, day, from, to, asTold }: Item): Disagreement[] =>
  asTold || from >= to ? [] : [{ key: cutKey(job, day), after: Math.floor((from + to) / 2) }];

/**
 * Cuts after which no part has a start for each of the two carers, as their routes are; none where they could agree on
 * this visit, were it the only one.
 */
function cutsApart(space: Space, patterns: readonly Pattern[], item: Item): Disagreement[] {
  const { job, day, from, to } = item;
  const carriers = patterns.filter((pattern) => pairItems(pattern).includes(item));
  const cuts: Disagreement[] = [];
  let last: { carrier: Pattern; start: number } | null = null;
  for (let start = from; start <= to; start++) {
    const fixed = new Map([[job, start]]);
    const able = carriers.filter((pattern) => walk(space, pattern.route, stopsOf(pattern, fixed)) !== null);
    const [carrier] = able;
    if (!carrier) continue;
    if (able.length > 1) return [];
    if (last !== null && last.carrier !== carrier) cuts.push({ key: cutKey(job, day), after: last.start });
    last = { carrier, start };
  }
  return cuts;
}

interface Agreed {
  /** Visits of two carers that have no start yet. */
  readonly pairs: readonly Item[];
  readonly fixed: ReadonlyMap<Job, number>;
  readonly starts: readonly Starts[];
}

/** Tries every start of each visit of two carers. Answers the starts of each route. */
function agree(space: Space, patterns: readonly Pattern[], { pairs, fixed, starts }: Agreed): readonly Starts[] | null {
  const [item, ...rest] = pairs;
  if (!item) return starts;
  for (let start = item.from; start <= item.to; start++) {
    const at = new Map([...fixed, [item.job, start]]);
    const walked = patterns.map((pattern, i) =>
      pairItems(pattern).includes(item) ? walk(space, pattern.route, stopsOf(pattern, at)) : (starts[i] ?? null),
    );
    if (!walked.every((one) => one !== null)) continue;
    const found = agree(space, patterns, { pairs: rest, fixed: at, starts: walked });
    if (found !== null) return found;
  }
  return null;
}

function stopsOf({ route, out, retimed, guests }: Pattern, fixed: ReadonlyMap<Job, number>): Stop[] {
  const stays = route.homes.flatMap(({ job, start, from, to }, home): Stop[] => {
    if (out.includes(home)) return [];
    const { day } = job;
    return [retimed.includes(home) ? { job, day, from, to } : { job, day, from: start, to: start }];
  });
  const comes = guests.map((guest): Stop => {
    const { item, from, to } = at(route.guests, guest);
    const start = fixed.get(item.job);
    const window = start === undefined ? { from, to } : { from: Math.max(from, start), to: Math.min(to, start) };
    return { job: item.job, day: item.day, ...window };
  });
  return [...stays, ...comes];
}

/** The first order and starts that a route can be walked in, the break included; `null` where there are none. */
function walk(space: Space, route: RouteSpace, stops: readonly Stop[]): Starts | null {
  const starts = new Map<Job, number>();
  const dead = new Set<string>();
  const go = (left: readonly Stop[], so: { last: Stop | null; free: number; rested: boolean }): boolean => {
    if (left.length === 0) return so.free + (so.rested ? 0 : route.rest) <= route.closes;
    if (left.some(({ to }) => to < so.free)) return false;
    const state = `${left.map(({ job }) => job.index).join()} ${so.last?.job.index} ${so.free} ${so.rested}`;
    if (dead.has(state)) return false;
    for (const stop of left) {
      const arrive = so.free + (so.last ? legOf(space.model, so.last.job.visit, stop.job.visit) : 0);
      for (const wait of so.rested ? [0] : [0, route.rest]) {
        const start = Math.max(stop.from, arrive + wait);
        if (start > stop.to) continue;
        const rested = so.rested || start - arrive >= route.rest;
        starts.set(stop.job, start);
        const next = { last: stop, free: start + stop.job.minutes, rested };
        const rest = left.filter((other) => other !== stop);
        if (go(rest, next)) return true;
      }
    }
    dead.add(state);
    return false;
  };
  return go(stops, { last: null, free: route.opens, rested: route.rest === 0 }) ? starts : null;
}

interface Standing {
  readonly start: number;
  readonly day: number;
  readonly staff: readonly number[];
}

function planOf(space: Space, patterns: readonly Pattern[], starts: readonly Starts[]): FoundPlan {
  const standing = standingsOf(space, patterns, starts);
  const isMade = (job: Job): boolean => standing.get(job)?.staff.length === job.visit.carers;
  const placed = [...standing].flatMap(([job, { start, day, staff }]): PlacedVisit[] =>
    isMade(job) ? [{ visit: job.visit.index, day, start: start - day * MINUTES_PER_DAY, staff: [...staff] }] : [],
  );
  const unplaced = space.board.jobs
    .filter((job) => !isMade(job))
    .map(({ visit, before }) => ({ visit: visit.index, day: before?.day ?? 0 }));
  return { placed, unplaced };
}

/** Whether who comes to a visit of two carers is one too few, or one too many beside two who stay: she need not come. */
function isSpare({ routes }: Space, patterns: readonly Pattern[], item: Item): boolean {
  const come = patterns.filter((pattern) => pairItems(pattern).includes(item)).length;
  const leaves = (key: number, home: number): boolean =>
    patterns.some(({ route, out }) => route.key === key && out.includes(home));
  const stays = routes.flatMap(({ key, homes }) =>
    homes.filter(({ job }, home) => item.asTold && job === item.job && !leaves(key, home)),
  ).length;
  return stays >= 2 || come + stays < 2;
}

/** Who comes to each visit: in the routes as they would be, and as told where a visit is in no route. */
function standingsOf(space: Space, patterns: readonly Pattern[], starts: readonly Starts[]): Map<Job, Standing> {
  const { board } = space;
  const changed = new Set(patterns.map(({ route }) => route.key));
  const found = new Map<Job, Standing>();
  const put = (job: Job, { start, day, staff }: Standing): void => {
    const known = found.get(job)?.staff ?? [];
    if (known.length < job.visit.carers) found.set(job, { start, day, staff: [...known, ...staff] });
  };
  const inRoutes = new Set(board.routes.flatMap((route) => route?.stops.map(({ job }) => job) ?? []));
  for (const job of board.jobs) if (job.before && !job.direct && !inRoutes.has(job)) put(job, job.before);
  for (const route of board.routes) {
    if (!route || changed.has(route.duty.key)) continue;
    const { staff } = route.duty;
    route.stops.forEach(({ job }, i) => put(job, { start: at(route.starts, i), day: job.day, staff: [staff] }));
  }
  patterns.forEach((pattern, i) => {
    const spare = new Set(pairItems(pattern).flatMap((item) => (isSpare(space, patterns, item) ? [item.job] : [])));
    for (const { job, day } of stopsOf(pattern, new Map())) {
      const start = at(starts, i).get(job);
      if (start !== undefined && !spare.has(job)) put(job, { start, day, staff: [pattern.route.staff] });
    }
  });
  return found;
}
