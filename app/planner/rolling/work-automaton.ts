import { cycleLength, type RollingInstance } from './rolling-instance';

/** A way from one state to another that works the shifts of `word`, a day each. */
export interface WordArc {
  readonly from: number;
  readonly to: number;
  readonly word: readonly number[];
}

/**
 * The legal blocks of work, as words over the shifts: every way from an entry to an exit spells one block, and every
 * legal block is spelled once. Entries stand for the first shift of a block and exits for its last where a triple over
 * a single day off asks for them; shifts that no triple tells apart share one.
 */
export interface WorkAutomaton {
  readonly states: number;
  /** State that a block which begins with this shift begins in, by shift. */
  readonly entry: readonly number[];
  /** State that a block which ends with this shift ends in, by shift. */
  readonly exit: readonly number[];
  readonly arcs: readonly WordArc[];
}

/** Number of ways over the days of a week up to which shorter automata with more words are preferred. */
const WORDS_ENOUGH = 600;

/**
 * Builds the automaton by the days of a block (last shift, run of it, days worked), merges states with the same
 * future, and then takes states out, each way through them becoming one word, as long as the number of words does not
 * grow, or grows to no more than `words`. With few legal blocks all inner states go and each word is a whole block.
 */
export function buildWorkAutomaton(instance: RollingInstance, { words = WORDS_ENOUGH } = {}): WorkAutomaton {
  return contract(dayAutomaton(instance), words);
}

/** Groups shifts whose lists of forbidden partners over a single day off are the same. */
function classesOf(of: { instance: RollingInstance; side: 0 | 1 }): number[] {
  const { instance, side } = of;
  const single = instance.off.min <= 1;
  const keys = instance.shifts.map((_, shift) =>
    instance.forbiddenAcrossOff
      .filter((pair) => single && pair[side] === shift)
      .map((pair) => pair[1 - side])
      .sort()
      .join(),
  );
  const known = [...new Set(keys)];
  return keys.map((key) => known.indexOf(key));
}

function dayAutomaton(instance: RollingInstance): WorkAutomaton {
  const { shifts, work } = instance;
  const longest = Math.min(work.max, cycleLength(instance));
  const firsts = classesOf({ instance, side: 1 });
  const lasts = classesOf({ instance, side: 0 });
  const firstCount = Math.max(...firsts) + 1;
  const exit = lasts.map((group) => firstCount + group);
  let states = firstCount + Math.max(...lasts) + 1;
  const forbidden = new Set(instance.forbiddenPairs.map(([a, b]) => a * shifts.length + b));
  const arcs: WordArc[] = [];
  const made = new Map<string, number>();
  const next = (at: { shift: number; run: number; days: number }): number => stateAfter(at);

  /** The state after `days` days of work whose last `run` were `shift`; -1 where no legal block goes on from it. */
  const stateAfter = memo((at: { shift: number; run: number; days: number }): number => {
    const { shift, run, days } = at;
    const out: (readonly [number, number])[] = [];
    const { min = 1, max = 0 } = shifts[shift]?.run ?? {};
    const ended = run >= min;
    shifts.forEach((_, to) => {
      if (days >= longest || forbidden.has(shift * shifts.length + to)) return;
      if (to === shift ? run >= max : !ended || (shifts[to]?.run.max ?? 0) < 1) return;
      const state = next({ shift: to, run: to === shift ? run + 1 : 1, days: days + 1 });
      if (state >= 0) out.push([to, state]);
    });
    const ends = ended && days >= work.min;
    if (out.length === 0 && !ends) return -1;
    const key = `${ends ? exit[shift] : ''}|${out.join(' ')}`;
    const same = made.get(key);
    if (same !== undefined) return same;
    const state = states++;
    made.set(key, state);
    for (const [to, target] of out) arcs.push({ from: state, to: target, word: [to] });
    if (ends) arcs.push({ from: state, to: exit[shift] ?? -1, word: [] });
    return state;
  });
  shifts.forEach(({ run }, shift) => {
    const to = run.max < 1 || longest < 1 ? -1 : next({ shift, run: 1, days: 1 });
    if (to >= 0) arcs.push({ from: firsts[shift] ?? -1, to, word: [shift] });
  });
  return { states, entry: firsts, exit, arcs };
}

function memo(of: (at: { shift: number; run: number; days: number }) => number): typeof of {
  const known = new Map<string, number>();
  return (at) => {
    const key = `${at.shift} ${at.run} ${at.days}`;
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = of(at)));
    return value;
  };
}

/** Takes inner states out, the one that adds the fewest words first. */
function contract(automaton: WorkAutomaton, words: number): WorkAutomaton {
  let { arcs } = automaton;
  const fixed = new Set([...automaton.entry, ...automaton.exit]);
  const inner = new Set(Array.from({ length: automaton.states }, (_, state) => state).filter((s) => !fixed.has(s)));
  for (;;) {
    const best = cheapest({ arcs, inner });
    if (best === undefined || (best.growth > 0 && arcs.length + best.growth > words)) break;
    arcs = without({ arcs, state: best.state });
    inner.delete(best.state);
  }
  return renumber({ ...automaton, arcs });
}

function cheapest(of: { arcs: readonly WordArc[]; inner: ReadonlySet<number> }) {
  const into = new Map<number, number>();
  const out = new Map<number, number>();
  for (const { from, to } of of.arcs) {
    out.set(from, (out.get(from) ?? 0) + 1);
    into.set(to, (into.get(to) ?? 0) + 1);
  }
  let best: { state: number; growth: number } | undefined;
  for (const state of of.inner) {
    const [i, o] = [into.get(state) ?? 0, out.get(state) ?? 0];
    const growth = i * o - i - o;
    if (best === undefined || growth < best.growth) best = { state, growth };
  }
  return best;
}

function without(of: { arcs: readonly WordArc[]; state: number }): WordArc[] {
  const { arcs, state } = of;
  const into = arcs.filter(({ to }) => to === state);
  const out = arcs.filter(({ from }) => from === state);
  const through = into.flatMap((a) => out.map((b) => ({ from: a.from, to: b.to, word: [...a.word, ...b.word] })));
  return [...arcs.filter(({ from, to }) => from !== state && to !== state), ...through];
}

function renumber({ entry, exit, arcs }: WorkAutomaton): WorkAutomaton {
  const numbers = new Map<number, number>();
  const number = (state: number): number => {
    if (!numbers.has(state)) numbers.set(state, numbers.size);
    return numbers.get(state) ?? 0;
  };
  return {
    entry: entry.map(number),
    exit: exit.map(number),
    arcs: arcs.map(({ from, to, word }) => ({ from: number(from), to: number(to), word })),
    states: numbers.size,
  };
}
