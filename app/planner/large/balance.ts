import { createRandom } from '../random';

/** Things to be put into groups, as numbers. */
export interface Load {
  /** `features[i][f]`: what thing `i` has of what should be even between groups. */
  readonly features: readonly (readonly number[])[];
  /** Of each feature: how far from its share a group must be for it to cost one. Where it is 0, it costs nothing. */
  readonly scales: readonly number[];
  /** Of each thing: where it belongs on the map, and how much it counts there. */
  readonly zoneOf: readonly number[];
  readonly zoneWeights: readonly number[];
  readonly zoneCount: number;
  /** `drawn[i][group]`: how much a thing belongs with a group already. */
  readonly drawn: readonly (readonly number[])[];
  /** Things that stay in their group. */
  readonly pinned: readonly boolean[];
  /** Share of the whole that each group should have. */
  readonly shares: readonly number[];
}

/** What a group of one zone, and a thing where it is drawn to, are worth in squares of deviation by scale. */
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
  /** `features[group][f]`, `zones[group][zone]`, `drawn[group]`: of the things in each group; of zones, by weight. */
  readonly features: number[][];
  readonly zones: number[][];
  /** Of each group: `zones`, and their squares, summed. */
  readonly weights: number[];
  readonly together: number[];
  readonly drawn: number[];
  /** Of all things: features, and what a group's weigh on average. */
  readonly totals: readonly number[];
  readonly meanWeight: number;
}

function sumsOf(load: Load, groupOf: readonly number[]): Sums {
  const totals = load.scales.map((_, f) => sumOf(load.features.map((one) => one[f]!)));
  const sums: Sums = {
    features: load.shares.map(() => totals.map(() => 0)),
    zones: load.shares.map(() => Array.from({ length: load.zoneCount }, () => 0)),
    weights: load.shares.map(() => 0),
    together: load.shares.map(() => 0),
    drawn: load.shares.map(() => 0),
    totals,
    meanWeight: sumOf(load.zoneWeights) / load.shares.length,
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
  const weight = load.zoneWeights[thing]!;
  sums.together[group]! += weight * (2 * sign * zones[zone]! + weight);
  zones[zone]! += sign * weight;
  sums.weights[group]! += sign * weight;
  sums.drawn[group]! += sign * load.drawn[thing]![group]!;
}

function costOf({ shares, scales }: Load, sums: Sums, group: number): number {
  const { features, weights, together, drawn, totals, meanWeight } = sums;
  const own = features[group]!;
  const share = shares[group]!;
  let cost = 0;
  for (let f = 0; f < own.length; f++) {
    if (scales[f]! > 0) cost += ((own[f]! - totals[f]! * share) / scales[f]!) ** 2;
  }
  // Of what a group weighs, the part that is of one zone: a large group of many is worth no more than a small one of one.
  const ofOneZone = weights[group]! > 0 ? together[group]! / weights[group]! : 0;
  return cost - (ZONE_WORTH * ofOneZone) / meanWeight - DRAWN_WORTH * drawn[group]!;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
