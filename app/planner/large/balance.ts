import { createRandom } from '../random';

/** Things to be put into groups, as numbers. */
export interface Load {
  /** `features[i][f]`: what thing `i` has of what should be even between groups. */
  readonly features: readonly (readonly number[])[];
  /** Of each thing: where it belongs on the map. */
  readonly zoneOf: readonly number[];
  readonly zoneCount: number;
  /** `drawn[i][group]`: how much a thing belongs with a group already. */
  readonly drawn: readonly (readonly number[])[];
  /** Things that stay in their group. */
  readonly pinned: readonly boolean[];
  /** Share of the whole that each group should have. */
  readonly shares: readonly number[];
}

/** What a group of one zone, and a thing where it is drawn to, are worth in squares of relative deviation. */
const ZONE_WORTH = 0.4;
const DRAWN_WORTH = 0.002;
const TRIES_PER_THING = 400;
/** What a change may cost, at first and at the end: those of one zone find together only past groups that are less even. */
const HOT = 0.003;
const COLD = 1e-6;

/**
 * Swaps and moves things between groups, so that what they have becomes even, zones are kept together and people are
 * with those whom they know. Changes `groupOf`. The same load gives the same groups.
 */
export function balance(load: Load, groupOf: number[]): void {
  const random = createRandom(load.features.length);
  const below = (n: number): number => Math.floor(random() * n);
  const state = sumsOf(load, groupOf);
  const count = groupOf.length;
  const tries = load.shares.length < 2 ? 0 : count * TRIES_PER_THING;
  for (let attempt = 0; attempt < tries; attempt++) {
    const one = below(count);
    if (load.pinned[one]) continue;
    const from = groupOf[one]!;
    const other = random() < 0.7 ? below(count) : -1;
    const to = other < 0 ? below(load.shares.length) : groupOf[other]!;
    if (to === from || (other >= 0 && load.pinned[other])) continue;
    const limit = HOT * (COLD / HOT) ** (attempt / tries) * -Math.log(1 - random());
    const before = costOf(load, state, from) + costOf(load, state, to);
    shift(load, state, { thing: one, from, to });
    if (other >= 0) shift(load, state, { thing: other, from: to, to: from });
    if (costOf(load, state, from) + costOf(load, state, to) < before + limit) {
      groupOf[one] = to;
      if (other >= 0) groupOf[other] = from;
      continue;
    }
    shift(load, state, { thing: one, from: to, to: from });
    if (other >= 0) shift(load, state, { thing: other, from, to });
  }
}

interface Sums {
  /** `features[group][f]`, `zones[group][zone]`, `drawn[group]`: of the things in each group. */
  readonly features: number[][];
  readonly zones: number[][];
  /** Of each group: the squares of `zones`, summed. */
  readonly together: number[];
  readonly drawn: number[];
  /** Of all things: features, and how many things a group has on average. */
  readonly totals: readonly number[];
  readonly meanSize: number;
}

function sumsOf(load: Load, groupOf: readonly number[]): Sums {
  const width = load.features[0]?.length ?? 0;
  const totals = Array.from({ length: width }, (_, f) => load.features.reduce((sum, one) => sum + one[f]!, 0));
  const sums: Sums = {
    features: load.shares.map(() => totals.map(() => 0)),
    zones: load.shares.map(() => Array.from({ length: load.zoneCount }, () => 0)),
    together: load.shares.map(() => 0),
    drawn: load.shares.map(() => 0),
    totals,
    meanSize: groupOf.length / load.shares.length,
  };
  groupOf.forEach((group, thing) => add(load, sums, { thing, group, sign: 1 }));
  return sums;
}

function shift(load: Load, sums: Sums, { thing, from, to }: { thing: number; from: number; to: number }): void {
  add(load, sums, { thing, group: from, sign: -1 });
  add(load, sums, { thing, group: to, sign: 1 });
}

function add(load: Load, sums: Sums, { thing, group, sign }: { thing: number; group: number; sign: 1 | -1 }): void {
  const own = sums.features[group]!;
  load.features[thing]!.forEach((value, f) => (own[f]! += sign * value));
  const zones = sums.zones[group]!;
  const zone = load.zoneOf[thing]!;
  sums.together[group]! += 2 * sign * zones[zone]! + 1;
  zones[zone]! += sign;
  sums.drawn[group]! += sign * load.drawn[thing]![group]!;
}

function costOf({ shares }: Load, sums: Sums, group: number): number {
  const { features, together, drawn, totals, meanSize } = sums;
  const own = features[group]!;
  const share = shares[group]!;
  let cost = 0;
  for (let f = 0; f < own.length; f++) {
    const mean = totals[f]! / shares.length;
    if (mean > 0) cost += ((own[f]! - totals[f]! * share) / mean) ** 2;
  }
  return cost - (ZONE_WORTH * together[group]!) / meanSize ** 2 - DRAWN_WORTH * drawn[group]!;
}
