import type { Job } from '../../../../app/planner/repair/stop';
import { at } from './at';
import type { RouteSpace } from './space';

/** Prices of what can happen in a route; `base` is what it costs that anything does. */
export interface Prices {
  readonly base: number;
  /** By places in `homes` and `guests`. */
  readonly out: Float64Array;
  readonly retime: number;
  readonly guest: Float64Array;
}

export interface Wish {
  /** Patterns at this price or below. */
  readonly limit: number;
  /** Visits that one route may move at the most: those that leave, come, or start at another time. */
  readonly most: number;
  /** Every pattern up to the limit, not only some of the cheapest. */
  readonly all: boolean;
  /** Patterns that may be looked at; beyond it `null` is answered. */
  readonly labels: number;
  /** Routes under way of one length that are gone on from, the best of them; `Infinity` for all. */
  readonly beam: number;
}

/** A visit at the next place of a route under way. */
export interface Node {
  /** Places in `homes` and `guests`; one of them is -1. */
  readonly home: number;
  readonly guest: number;
  /** It starts at `from` and at no other time, as it was told. */
  readonly kept: boolean;
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
  /** What changes when it is added; a visit of the route's own counts as out until then. */
  readonly price: number;
  readonly moves: number;
  /** Of the visit, in the two words of what is done. */
  readonly low: number;
  readonly high: number;
  /** Of a visit of two carers at a start that both must agree on. */
  readonly part: number;
  /** Whether it is of no use to any other visit that it leaves. */
  readonly certain: boolean;
}

export const SMALL = 1e-9;
/** What it costs that a visit leaves which may not. */
const FORBIDDEN = 1e6;
const BITS = 31;

export const outPrice = ({ homes }: RouteSpace, { out }: Prices, home: number): number =>
  at(homes, home).mayLeave ? at(out, home) : FORBIDDEN;

/** What could be in a route: each of its own visits as told or at another time, and guests; `null` for too many. */
export function nodesOf(route: RouteSpace, of: { prices: Prices; wish: Wish }): Node[] | null {
  const bits = new Map<Job, number>();
  const bitOf = (job: Job): { low: number; high: number } => {
    const bit = bits.get(job) ?? bits.size;
    bits.set(job, bit);
    return { low: bit < BITS ? 1 << bit : 0, high: bit < BITS ? 0 : 1 << (bit - BITS) };
  };
  const own = route.homes.flatMap((_, home) => homeNodes(route, { ...of, home, bitOf }));
  const guests = guestNodes(route, { ...of, bitOf });
  const parts = guests.filter(({ part }) => part !== 0).length;
  return bits.size <= 2 * BITS && parts <= BITS ? [...own, ...guests] : null;
}

interface Asked {
  readonly prices: Prices;
  readonly wish: Wish;
  readonly bitOf: (job: Job) => { low: number; high: number };
}

function homeNodes(route: RouteSpace, { prices, wish, bitOf, home }: Asked & { home: number }): Node[] {
  const { job, start, from, to, alone, mayLeave } = at(route.homes, home);
  const { minutes, visit } = job;
  const out = outPrice(route, prices, home);
  const own = { home, guest: -1, minutes, part: 0, certain: visit.movable === null, ...bitOf(job) };
  const kept: Node = { ...own, kept: true, from: start, to: start, price: -out, moves: -1 };
  const retimes = alone && mayLeave && wish.most > 0;
  return retimes ? [kept, { ...own, kept: false, from, to, price: prices.retime - out, moves: 0 }] : [kept];
}

function guestNodes(route: RouteSpace, { prices, wish, bitOf }: Asked): Node[] {
  let parts = 0;
  return route.guests.flatMap(({ item, from, to, counts }, guest): Node[] => {
    const price = at(prices.guest, guest);
    const moves = counts ? 1 : 0;
    const isOfUse = wish.all ? price <= wish.limit + SMALL : price < -SMALL;
    if (!isOfUse || moves > wish.most) return [];
    const { minutes, visit } = item.job;
    const part = visit.carers === 2 ? 1 << parts++ : 0;
    const node = { home: -1, guest, kept: false, from, to, minutes, price, moves, part, certain: false };
    return [{ ...node, ...bitOf(item.job) }];
  });
}
