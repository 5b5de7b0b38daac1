import { cycleLength, DAY_OFF, offDemand, type RollingInstance } from './rolling-instance';
import { keepWeekends } from './weekend-norm';
import { buildWorkAutomaton, type WorkAutomaton } from './work-automaton';

/** A stretch of a schedule, whole or a part of a block of work or of days off, that begins on one weekday. */
export interface StretchArc {
  readonly from: number;
  readonly to: number;
  /** Weekday of the first cell, from 0. */
  readonly weekday: number;
  /** A shift or `DAY_OFF` for each day; none where the arc only joins. */
  readonly cells: readonly number[];
  /** Rows of the demand that one walk covers, and how often. */
  readonly covers: ReadonlyMap<number, number>;
  /** No legal schedule walks the arc more often. */
  readonly most: number;
}

/**
 * Every legal schedule is one closed walk over these arcs that covers each demand exactly, and each such walk is a
 * legal schedule. A node is a weekday and what the day before it leaves possible.
 */
export interface RotaGraph {
  readonly nodes: number;
  readonly arcs: readonly StretchArc[];
  /** Number of weekdays; the rows of `coverage` are `kind * days + weekday`, days off being the last kind. */
  readonly days: number;
  /** People on each row, exactly. */
  readonly coverage: readonly number[];
}

/** Spreads the legal blocks over the weekdays and drops whatever no legal schedule can hold. */
export function buildRotaGraph(instance: RollingInstance, options: { words?: number } = {}): RotaGraph {
  const { days } = instance;
  const coverage = [...instance.demand, offDemand(instance)].flat();
  const automaton = buildWorkAutomaton(instance, options);
  const arcs = [...workArcs({ instance, automaton }), ...offArcs({ instance, automaton })];
  const bounded = arcs.map((arc) => withCover({ arc, instance, coverage }));
  const trimmed = trim(bounded.filter(({ most }) => most > 0));
  const lawful = (instance.weekendEvery ?? 1) > 1 ? trim(keepWeekends(trimmed.arcs, normOf(instance))) : trimmed;
  return { ...lawful, days, coverage };
}

const normOf = ({ weekendEvery = 1, shifts }: RollingInstance) => ({
  every: weekendEvery,
  passesMidnight: shifts.map((shift) => shift.passesMidnight === true),
});

type LooseArc = Omit<StretchArc, 'covers' | 'most'>;

function withCover(of: { arc: LooseArc; instance: RollingInstance; coverage: readonly number[] }): StretchArc {
  const { arc, instance, coverage } = of;
  const { days, shifts } = instance;
  const covers = new Map<number, number>();
  arc.cells.forEach((cell, index) => {
    const row = (cell === DAY_OFF ? shifts.length : cell) * days + ((arc.weekday + index) % days);
    covers.set(row, (covers.get(row) ?? 0) + 1);
  });
  let most = instance.employees;
  for (const [row, count] of covers) most = Math.min(most, Math.floor((coverage[row] ?? 0) / count));
  return { ...arc, covers, most };
}

function* workArcs(of: { instance: RollingInstance; automaton: WorkAutomaton }): Generator<LooseArc> {
  const { days } = of.instance;
  for (let weekday = 0; weekday < days; weekday++) {
    for (const { from, to, word } of of.automaton.arcs) {
      const end = (weekday + word.length) % days;
      yield { from: from * days + weekday, to: to * days + end, weekday, cells: word };
    }
  }
}

/**
 * Days off. A single one remembers what stood before it where a triple asks; two and more go through a node of the
 * weekday that they begin and end on, so that walks which meet there are one walk.
 */
function* offArcs(of: { instance: RollingInstance; automaton: WorkAutomaton }): Generator<LooseArc> {
  const { instance, automaton } = of;
  const { days, off } = instance;
  const entries = [...new Set(automaton.entry)];
  const exits = [...new Set(automaton.exit)];
  const [begin, end] = [automaton.states, automaton.states + 1];
  const most = Math.min(off.max, cycleLength(instance) - 1);
  const node = (state: number, weekday: number): number => state * days + (weekday % days);
  for (let weekday = 0; weekday < days; weekday++) {
    const single = { weekday, cells: [DAY_OFF] };
    for (const exit of off.min <= 1 && most >= 1 ? exits : []) {
      for (const entry of entries.filter((to) => mayFollow({ instance, automaton, exit, entry: to }))) {
        yield { from: node(exit, weekday), to: node(entry, weekday + 1), ...single };
      }
    }
    if (most < 2) continue;
    for (const exit of exits) yield { from: node(exit, weekday), to: node(begin, weekday), weekday, cells: [] };
    for (const entry of entries) yield { from: node(end, weekday), to: node(entry, weekday), weekday, cells: [] };
    for (let length = Math.max(2, off.min); length <= most; length++) {
      const cells = new Array<number>(length).fill(DAY_OFF);
      yield { from: node(begin, weekday), to: node(end, weekday + length), weekday, cells };
    }
  }
}

function mayFollow(of: { instance: RollingInstance; automaton: WorkAutomaton; exit: number; entry: number }): boolean {
  const { instance, automaton, exit, entry } = of;
  return !instance.forbiddenAcrossOff.some(([a, b]) => automaton.exit[a] === exit && automaton.entry[b] === entry);
}

/** Drops arcs that no closed walk uses, and numbers the nodes that are left. */
function trim(arcs: readonly StretchArc[]): { nodes: number; arcs: StretchArc[] } {
  let left = arcs;
  for (;;) {
    const heads = new Set(left.map(({ to }) => to));
    const tails = new Set(left.map(({ from }) => from));
    const kept = left.filter(({ from, to }) => heads.has(from) && tails.has(to));
    if (kept.length === left.length) break;
    left = kept;
  }
  const numbers = new Map<number, number>();
  const number = (node: number): number => {
    if (!numbers.has(node)) numbers.set(node, numbers.size);
    return numbers.get(node) ?? 0;
  };
  const renumbered = left.map((arc) => ({ ...arc, from: number(arc.from), to: number(arc.to) }));
  return { nodes: numbers.size, arcs: renumbered };
}
