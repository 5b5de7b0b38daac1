import { DAY_OFF } from './rolling-instance';
import type { StretchArc } from './rota-graph';

const [SATURDAY, SUNDAY] = [5, 6] as const;
const WEEK = 7;

/** What the weekends before a place in a schedule allow. */
interface Weekends {
  /** Weekends off since the last worked one, as far as they matter: at most `every - 1`. */
  readonly off: number;
  /** Whether yesterday was a worked Saturday. */
  readonly saturday: boolean;
}

/**
 * Splits each node by the weekends before it, so that a walk over the arcs works at most one weekend in `every`. Covers and
 * bounds stay; nodes are numbered anew.
 */
export function keepWeekends(graph: { readonly arcs: readonly StretchArc[]; readonly every: number }): StretchArc[] {
  const { arcs, every } = graph;
  const place = (node: number, { off, saturday }: Weekends): number => (node * every + off) * 2 + (saturday ? 1 : 0);
  return arcs.flatMap((arc) =>
    statesOn(arc.weekday, every).flatMap((before) => {
      const after = weekendsAfter({ arc, before, every });
      return after === null ? [] : [{ ...arc, from: place(arc.from, before), to: place(arc.to, after) }];
    }),
  );
}

function statesOn(weekday: number, every: number): Weekends[] {
  const off = Array.from({ length: every }, (_, count) => count);
  const saturdays = weekday === SUNDAY ? [false, true] : [false];
  return off.flatMap((count) => saturdays.map((saturday) => ({ off: count, saturday })));
}

/** `null` where the arc works a weekend too soon after another one. */
function weekendsAfter(of: { arc: StretchArc; before: Weekends; every: number }): Weekends | null {
  const { arc, every } = of;
  let { off, saturday } = of.before;
  for (const [index, cell] of arc.cells.entries()) {
    const weekday = (arc.weekday + index) % WEEK;
    const isWorked = cell !== DAY_OFF;
    if (weekday === SATURDAY) {
      if (isWorked && off < every - 1) return null;
      saturday = isWorked;
    }
    if (weekday !== SUNDAY) continue;
    if (isWorked && !saturday && off < every - 1) return null;
    off = isWorked || saturday ? 0 : Math.min(off + 1, every - 1);
    saturday = false;
  }
  return { off, saturday };
}
