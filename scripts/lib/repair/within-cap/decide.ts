import type { LinearSolver } from '../../../../app/planner/linear/linear-model';
import { addPatterns, createMaster, pricesOf, setMissing, type Master } from './master';
import { patternsOf, type Pattern } from './patterns';
import type { Target } from './rows';
import type { Space } from './space';
import { at } from './at';

/** Patterns of a route that are added at a time. */
const MOST_ADDED = 15;
/** Routes under way that one question about a route may come to. */
const LABELS = 200_000;
/** Patterns that are chosen among. */
const MOST_COLUMNS = 60_000;
/** Within what the solver is exact. */
const CLOSE = 1e-6;
/** Routes under way of one length where patterns are only to be found quickly. */
const BEAM = 60;
/** What a unit costs that is missing from the target: dearer as long as it is cheaper than moves. */
const MISSING = [10, 40, 200];

export interface Question {
  readonly solver: LinearSolver;
  readonly space: Space;
  readonly target: Target;
  /** Other visits that may be moved. */
  readonly most: number;
  /** Seconds that are left. */
  readonly seconds: () => number;
}

/** Routes that reach a target, or that none do, or that it stays open. */
export type Answer =
  | { readonly answer: 'yes'; readonly patterns: readonly Pattern[] }
  | { readonly answer: 'no' }
  | { readonly answer: 'open' };

const OPEN: Answer = { answer: 'open' };
const NO: Answer = { answer: 'no' };

/**
 * Whether a target can be reached with so many moves, carers of one visit agreeing on a part of its starts. A linear
 * program over patterns of routes is made exact by adding the patterns that would help; all patterns that a better
 * solution could hold are then chosen among in whole numbers.
 */
export function decide(question: Question): Answer {
  const { solver, space, target, most } = question;
  const master = createMaster(solver, space, target);
  try {
    const relaxed = relax(question, master);
    if (relaxed === null) return OPEN;
    if (relaxed.bound > most + CLOSE) return NO;
    const quick = choose(question, master.patterns);
    if (quick.answer === 'yes') return quick;
    const exact = relaxFully(question, master);
    if (exact === null) return OPEN;
    if (exact.bound > most + CLOSE) return NO;
    for (const part of [0.25, 0.5, 1]) {
      const all = allWithin(question, { master, ...exact, part });
      if (all === null) return OPEN;
      const chosen = choose(question, all);
      if (part === 1 || chosen.answer === 'yes') return chosen;
    }
    return OPEN;
  } finally {
    master.linear.dispose();
  }
}

interface Relaxed {
  readonly bound: number;
  readonly dual: Float64Array;
  readonly missing: number;
}

/** Adds patterns that are quick to find until none of them would help; a bound above `most` is proven, another is not. */
function relax(question: Question, master: Master): Relaxed | null {
  let level = 0;
  setMissing(master, at(MISSING, level));
  for (;;) {
    const relaxed = addQuick(question, master);
    if (relaxed === null) return null;
    if (relaxed.bound > question.most + CLOSE) {
      const below = addBelow(question, { master, dual: relaxed.dual, limit: allowance(question, relaxed) });
      if (below === null) return null;
      if (below === 0) return relaxed;
    } else if (relaxed.missing < CLOSE || level + 1 === MISSING.length) return relaxed;
    else setMissing(master, at(MISSING, ++level));
  }
}

/** What all routes together may cost less than nothing without the bound falling to what may be moved. */
const allowance = ({ most }: Question, { bound }: Relaxed): number => Math.min(-CLOSE, -(bound - most - 2 * CLOSE));

/** Adds patterns until all routes together are not cheaper than `limit`; answers how many, `null` where it cannot tell. */
function addBelow(
  { space, most, seconds }: Question,
  { master, dual, limit }: { master: Master; dual: Float64Array; limit: number },
): number | null {
  const priced = space.routes.map((route) => ({ route, prices: pricesOf(master, route, dual) }));
  const open = priced.filter(({ prices }) => [...prices.guest, ...prices.out].some((price) => price < -CLOSE));
  const wish = { limit: limit / Math.max(1, open.length), most, all: false, labels: LABELS, beam: Infinity };
  const helpful: Pattern[] = [];
  for (const { route, prices } of open) {
    if (seconds() <= 0) return null;
    const found = patternsOf(space.model, route, { prices, wish });
    if (found === null) return null;
    helpful.push(...found.slice(0, MOST_ADDED));
  }
  addPatterns(master, helpful);
  return helpful.length;
}

function addQuick({ space, most, seconds }: Question, master: Master): Relaxed | null {
  const wish = { limit: -CLOSE, most, all: false, labels: LABELS, beam: BEAM };
  for (;;) {
    if (seconds() <= 0) return null;
    const { status, objective, dual, primal } = master.linear.solve();
    if (status !== 'optimal') return null;
    const helpful = space.routes.flatMap((route) =>
      (patternsOf(space.model, route, { prices: pricesOf(master, route, dual), wish }) ?? []).slice(0, MOST_ADDED),
    );
    if (helpful.length === 0) return { bound: objective, dual, missing: at(primal, 0) };
    addPatterns(master, helpful);
  }
}

/** Adds patterns until no other would help at all: the bound is proven. */
function relaxFully(question: Question, master: Master): Relaxed | null {
  for (;;) {
    const relaxed = addQuick(question, master);
    if (relaxed === null) return null;
    const limit = allowance(question, relaxed);
    const below = addBelow(question, { master, dual: relaxed.dual, limit });
    if (below === null) return null;
    if (below === 0) return relaxed;
  }
}

/** Every pattern that a solution with no more moves could hold; `null` where there are too many. */
function allWithin(
  { space, most, seconds }: Question,
  at: Relaxed & { master: Master; part: number },
): Pattern[] | null {
  const wish = { limit: (most - at.bound) * at.part + CLOSE, most, all: true, labels: LABELS, beam: Infinity };
  const all: Pattern[] = [];
  for (const route of space.routes) {
    if (seconds() <= 0) return null;
    const found = patternsOf(space.model, route, { prices: pricesOf(at.master, route, at.dual), wish });
    if (found === null) return null;
    all.push(...found);
    if (all.length > MOST_COLUMNS) return null;
  }
  return all;
}

function choose({ solver, space, target, most, seconds }: Question, all: readonly Pattern[]): Answer {
  const master = createMaster(solver, space, target);
  const { linear, first } = master;
  try {
    addPatterns(master, all);
    linear.setColumnBounds(0, { lower: 0, upper: 0 });
    linear.setInteger(true);
    const { status, hasPrimal, objective, bound, primal } = linear.solve({ seconds: seconds() });
    if (status === 'infeasible' || bound > most + CLOSE) return NO;
    if (hasPrimal && objective < most + CLOSE) {
      return { answer: 'yes', patterns: all.filter((_, i) => at(primal, first + i) > 0.5) };
    }
    return status === 'optimal' ? NO : OPEN;
  } finally {
    linear.dispose();
  }
}
