import { at } from './at';
import { SMALL, type Node, type Wish } from './nodes';
import type { RouteSpace } from './space';

/** A route under way: `low` and `high` have a bit for each visit that is in it; all others of its own count as out. */
export interface Label {
  readonly before: Label | null;
  /** The last visit, or -1. */
  readonly node: number;
  readonly free: number;
  readonly rested: boolean;
  readonly price: number;
  readonly moves: number;
  readonly low: number;
  readonly high: number;
  readonly part: number;
  /** Another label leaves it without use. */
  dead: boolean;
  /** The least price that it can end with. */
  least: number;
}

export interface Frame {
  readonly route: RouteSpace;
  readonly wish: Wish;
  readonly nodes: readonly Node[];
  /** Minutes from one node to another. */
  readonly legs: readonly Int32Array[];
  /** Minutes that each node takes at the least, with the way to it. */
  readonly room: Float64Array;
  /** Nodes by what they gain for their time. */
  readonly order: readonly number[];
  /** Labels by what they are compared with. */
  readonly known: Map<string, Label[]>;
  /** The cheapest pattern of each set of visits. */
  readonly found: Map<string, Label>;
  /** Nothing dearer is of use any more. */
  limit: number;
}

const has = (label: Label, { low, high }: Node): boolean => (label.low & low) !== 0 || (label.high & high) !== 0;

/** A label with one more visit, as soon as can be and after a break. */
export function extend({ route, nodes, legs }: Frame, label: Label, node: number): Label[] {
  const added = at(nodes, node);
  if (has(label, added)) return [];
  const arrive = label.free + (label.node < 0 ? 0 : at(at(legs, label.node), node));
  const first = Math.max(added.from, arrive);
  if (first > added.to) return [];
  const made = (start: number): Label => ({
    before: label,
    node,
    free: start + added.minutes,
    rested: label.rested || start - arrive >= route.rest,
    price: label.price + added.price,
    moves: label.moves + added.moves,
    low: label.low | added.low,
    high: label.high | added.high,
    part: label.part | added.part,
    dead: false,
    least: 0,
  });
  const straight = made(first);
  const later = arrive + route.rest;
  return straight.rested || later > added.to ? [straight] : [straight, made(later)];
}

/** Whether one more visit fits before the last without making it later: whoever leaves that one out is worse off. */
export function leavesOut({ route, wish, nodes, legs }: Frame, longer: Label): boolean {
  const label = longer.before;
  if (label === null) return false;
  const start = longer.free - at(nodes, longer.node).minutes;
  for (let i = 0; i < nodes.length; i++) {
    const node = at(nodes, i);
    if (node.moves > 0 || node.price > 0 || (wish.all && !node.certain) || has(longer, node)) continue;
    if (node.home >= 0 && !node.kept) continue;
    const arrive = label.free + (label.node < 0 ? 0 : at(at(legs, label.node), i));
    const begin = Math.max(node.from, arrive);
    const onward = begin + node.minutes + at(at(legs, i), longer.node);
    if (begin > node.to || onward > start) continue;
    if (!longer.rested || label.rested || begin - arrive >= route.rest || start - onward >= route.rest) return true;
  }
  return false;
}

/** The least price that a route under way can end with, by the time that is left; `Infinity` where it moves too many. */
export function leastOf({ route, wish, nodes, legs, order, room }: Frame, label: Label): number {
  let left = route.closes - label.free - (label.rested ? 0 : route.rest);
  if (left < 0) return Infinity;
  let { price, moves, low, high } = label;
  const ways = at(legs, label.node);
  for (const i of order) {
    const node = at(nodes, i);
    if ((low & node.low) !== 0 || (high & node.high) !== 0) continue;
    if (label.free + at(ways, i) > node.to) continue;
    low |= node.low;
    high |= node.high;
    if (node.home >= 0) moves += node.moves;
    if (node.price >= 0 || left <= 0) continue;
    price += node.price * Math.min(1, left / at(room, i));
    left -= at(room, i);
  }
  return moves > wish.most ? Infinity : price;
}

/** Notes a label; answers whether no other one that can still do the same is as cheap and as soon free. */
export function isOfUse(frame: Frame, label: Label): boolean {
  const { wish, known } = frame;
  const { low, high } = wish.all ? label : reachable(frame, label);
  const key = `${label.node} ${label.low & low} ${label.high & high} ${wish.all ? label.part : 0}`;
  const others = known.get(key);
  if (others === undefined) {
    known.set(key, [label]);
    return true;
  }
  for (const other of others) if (isBetter(other, label)) return false;
  const left: Label[] = [label];
  for (const other of others) {
    if (isBetter(label, other)) other.dead = true;
    else left.push(other);
  }
  known.set(key, left);
  return true;
}

/** The visits that could still come after a label, were they not in it. */
function reachable({ nodes, legs }: Frame, label: Label): { low: number; high: number } {
  let low = 0;
  let high = 0;
  const ways = at(legs, label.node);
  for (let i = 0; i < nodes.length; i++) {
    const node = at(nodes, i);
    if (label.free + at(ways, i) > node.to) continue;
    low |= node.low;
    high |= node.high;
  }
  return { low, high };
}

const isBetter = (a: Label, b: Label): boolean =>
  a.free <= b.free && a.price <= b.price + SMALL && a.moves <= b.moves && (a.rested || !b.rested);
