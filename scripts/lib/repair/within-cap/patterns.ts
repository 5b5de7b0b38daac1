import type { Model } from '../../../../app/planner/model/model';
import { at } from './at';
import { extend, isOfUse, leastOf, leavesOut, type Frame, type Label } from './labels';
import { nodesOf, outPrice, SMALL, type Node, type Prices, type Wish } from './nodes';
import { legOf, type RouteSpace } from './space';

/** What a route could become: who leaves it, who starts at another time in it, and who comes. */
export interface Pattern {
  readonly route: RouteSpace;
  /** Places in `homes` and `guests`, in order. */
  readonly out: readonly number[];
  readonly retimed: readonly number[];
  readonly guests: readonly number[];
  readonly price: number;
}

/** Where only some of the cheapest are asked for: how cheap the others must be, beside the cheapest so far. */
const NEAR_BEST = 0.7;

/** The patterns of a route at a price, cheapest first; `null` where there are too many to look at. */
export function patternsOf(model: Model, route: RouteSpace, of: { prices: Prices; wish: Wish }): Pattern[] | null {
  const nodes = nodesOf(route, of);
  if (nodes === null) return null;
  const frame = frameOf(model, route, { nodes, wish: of.wish });
  if (!extendAll(frame, emptyRoute(route, of.prices))) return null;
  return [...frame.found.values()].map((label) => patternOf(frame, label)).sort((a, b) => a.price - b.price);
}

function frameOf(model: Model, route: RouteSpace, { nodes, wish }: { nodes: readonly Node[]; wish: Wish }): Frame {
  const visits = nodes.map(({ home, guest }) =>
    home >= 0 ? at(route.homes, home).job.visit : at(route.guests, guest).item.job.visit,
  );
  const legs = visits.map((a) => Int32Array.from(visits, (b) => legOf(model, a, b)));
  const room = Float64Array.from(nodes, ({ minutes }, i) => {
    const ways = legs.flatMap((row, a) => (a === i ? [] : [at(row, i)]));
    return minutes + (ways.length === 0 ? 0 : Math.min(...ways));
  });
  const gain = (i: number): number => at(nodes, i).price / at(room, i);
  const order = nodes.map((_, i) => i).sort((a, b) => gain(a) - gain(b));
  return { route, wish, nodes, legs, room, order, known: new Map(), found: new Map(), limit: wish.limit };
}

function emptyRoute(route: RouteSpace, prices: Prices): Label {
  const price = route.homes.reduce((sum, _, home) => sum + outPrice(route, prices, home), prices.base);
  const nothing = { before: null, node: -1, low: 0, high: 0, part: 0, dead: false, least: -Infinity };
  return { ...nothing, free: route.opens, rested: route.rest === 0, price, moves: route.homes.length };
}

/** Makes routes longer as long as they are of use, all of one length after each other. Answers whether all were looked at. */
function extendAll(frame: Frame, empty: Label): boolean {
  const { wish, nodes } = frame;
  let looked = 0;
  let layer: Label[] = [empty];
  while (layer.length > 0) {
    const next: Label[] = [];
    for (const label of layer) {
      if (label.dead || label.least > frame.limit + SMALL) continue;
      finish(frame, label);
      for (let node = 0; node < nodes.length; node++) {
        for (const longer of extend(frame, label, node)) {
          longer.least = leastOf(frame, longer);
          if (longer.least > frame.limit + SMALL || leavesOut(frame, longer) || !isOfUse(frame, longer)) continue;
          if (++looked > wish.labels) return false;
          next.push(longer);
        }
      }
    }
    layer = next.length > wish.beam ? next.sort((a, b) => a.least - b.least).slice(0, wish.beam) : next;
  }
  return true;
}

/** Notes what a route under way is if it ends here. */
function finish(frame: Frame, label: Label): void {
  const { route, wish, found } = frame;
  const { price, moves, free, rested, low, high, part } = label;
  if (price > frame.limit + SMALL || moves > wish.most || isAsTold(frame, label)) return;
  if (!rested && route.closes - free < route.rest) return;
  const key = `${low} ${high} ${part}`;
  if (price >= (found.get(key)?.price ?? Infinity) - SMALL) return;
  found.set(key, label);
  if (!wish.all) frame.limit = Math.min(frame.limit, price * NEAR_BEST);
}

/** The visits of a route under way, last first. */
function nodesIn({ nodes }: Frame, label: Label): Node[] {
  const found: Node[] = [];
  for (let one: Label | null = label; one !== null && one.node >= 0; one = one.before) found.push(at(nodes, one.node));
  return found;
}

/** Whether nothing in a route has become different. */
function isAsTold(frame: Frame, label: Label): boolean {
  const inside = nodesIn(frame, label);
  return inside.length === frame.route.homes.length && inside.every(({ kept }) => kept);
}

function patternOf(frame: Frame, label: Label): Pattern {
  const { route } = frame;
  const inside = nodesIn(frame, label);
  const stays = new Set(inside.map(({ home }) => home));
  const ascending = (a: number, b: number): number => a - b;
  return {
    route,
    out: route.homes.flatMap((_, home) => (stays.has(home) ? [] : [home])),
    retimed: inside.flatMap(({ home, kept }) => (home >= 0 && !kept ? [home] : [])).sort(ascending),
    guests: inside.flatMap(({ guest }) => (guest >= 0 ? [guest] : [])).sort(ascending),
    price: label.price,
  };
}
