import type { LineMaster } from './line-master';
import { boundAt, linePrices } from './line-master';
import { lineOf, type Line, type LinePerson } from './line-person';

/** How far a search for lines has come. */
export interface GeneratedLines {
  /** No choice of legal lines costs less. */
  readonly bound: number;
  /** The prices of the rows that prove it. */
  readonly prices: Float64Array;
  /** Cost of the best mix of the lines found. */
  readonly mix: number;
  readonly rounds: number;
  /** Whether no further line can lower the mix. */
  readonly complete: boolean;
}

/** Weight of the prices with the best bound so far, against those of the last mix: they swing less. */
const SMOOTHING = 0.7;
const CLOSE = 1e-6;

/**
 * Column generation: the master program mixes known lines, its prices ask each person for a cheaper line, and so on,
 * until none has one, `enough` says so, or time is up. Every round also proves a bound.
 */
export function generateLines(of: {
  master: LineMaster;
  people: readonly LinePerson[];
  /** Lines of everyone else, who has no choice. */
  settled?: readonly Line[];
  expired: () => boolean;
  enough: (state: { bound: number; mix: number }) => boolean;
  onRound?: (state: { bound: number; mix: number; rounds: number; lines: number }) => void;
}): GeneratedLines {
  const { master, people } = of;
  const { problem } = master;
  let best = { bound: -Infinity, prices: new Float64Array(problem.rows.count) };
  let mix = Infinity;
  let smoothing = 0;
  for (let rounds = 0; ; rounds++) {
    const stopped = (complete: boolean): GeneratedLines => ({ ...best, mix, rounds, complete });
    if (of.expired()) return stopped(false);
    const result = master.solve();
    if (result.status !== 'optimal') return stopped(false);
    mix = result.objective + problem.constant;
    if (of.enough({ bound: best.bound, mix })) return stopped(false);
    const dual = cleaned(problem.lower, problem.upper, result.dual);
    const prices = dual.map((price, row) => smoothing * best.prices[row]! + (1 - smoothing) * price);
    const priced = people.map((person) => priceLines({ master, person, prices }));
    const settled = (of.settled ?? []).reduce((sum, line) => sum + master.priceOf(line, prices), 0);
    const leastLines = priced.reduce((sum, p) => sum + p.least, settled);
    const bound = boundAt(problem, { prices, leastLines });
    if (bound > best.bound) best = { bound, prices };
    const added = master.add(priced.flatMap((p) => p.lines));
    of.onRound?.({ bound: best.bound, mix, rounds, lines: master.lines.length });
    if (mix - best.bound < CLOSE || (added === 0 && smoothing === 0)) return { ...stopped(true), ...best };
    smoothing = added === 0 ? 0 : SMOOTHING;
  }
}

/**
 * A person's cheapest lines at prices of the rows, and what the cheapest costs. The cheapest of the known lines is where
 * the search begins, so that it looks only for better ones.
 */
export function priceLines(of: { master: LineMaster; person: LinePerson; prices: Float64Array }) {
  const { master, person, prices } = of;
  const known = master.cheapestKnown(person, prices);
  const { least, lines } = person.pricer.price(linePrices({ problem: master.problem, person, prices }), known);
  return { least, lines: lines.flatMap(({ cells }) => lineOf(person, cells) ?? []) };
}

/** Prices of rows with one side only have one sign; what rounding makes of the other is dropped. */
function cleaned(lower: Float64Array, upper: Float64Array, dual: Float64Array): Float64Array {
  return dual.map((price, row) => {
    if (price > 0 && lower[row] === -Infinity) return 0;
    return price < 0 && upper[row] === Infinity ? 0 : price;
  });
}
