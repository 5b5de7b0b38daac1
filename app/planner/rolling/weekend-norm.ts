import { DAY_OFF } from './rolling-instance';
import type { StretchArc } from './rota-graph';

const [FRIDAY, SATURDAY, SUNDAY] = [4, 5, 6] as const;
const WEEK = 7;

/** What the weekends before a place in a schedule allow. */
interface Weekends {
  /** Weekends off since the last worked one, as far as they matter: at most `every - 1`. */
  readonly off: number;
  /** Whether the weekend that has begun is worked: by a Friday's night, or on its Saturday. */
  readonly isBegun: boolean;
}

interface Norm {
  readonly every: number;
  /** Whether a shift reaches into the day after, by shift. */
  readonly passesMidnight: readonly boolean[];
}

/**
 * Splits each node by the weekends before it, so that a walk over the arcs works at most one weekend in `every`. Covers and
 * bounds stay; nodes are numbered anew.
 */
export function keepWeekends(arcs: readonly StretchArc[], norm: Norm): StretchArc[] {
  const place = (node: number, { off, isBegun }: Weekends): number => (node * norm.every + off) * 2 + (isBegun ? 1 : 0);
  return arcs.flatMap((arc) =>
    statesOn(arc.weekday, norm.every).flatMap((before) => {
      const after = weekendsAfter({ arc, before, norm });
      return after === null ? [] : [{ ...arc, from: place(arc.from, before), to: place(arc.to, after) }];
    }),
  );
}

function statesOn(weekday: number, every: number): Weekends[] {
  const off = Array.from({ length: every }, (_, count) => count);
  const begun = weekday > FRIDAY ? [false, true] : [false];
  return off.flatMap((count) => begun.map((isBegun) => ({ off: count, isBegun })));
}

/** `null` where the arc works a weekend too soon after another one. */
function weekendsAfter(of: { arc: StretchArc; before: Weekends; norm: Norm }): Weekends | null {
  const { arc, norm } = of;
  const { every, passesMidnight } = norm;
  let { off, isBegun } = of.before;
  for (const [index, cell] of arc.cells.entries()) {
    const weekday = (arc.weekday + index) % WEEK;
    if (weekday < FRIDAY) continue;
    const touches = cell !== DAY_OFF && (weekday >= SATURDAY || passesMidnight[cell] === true);
    if (touches && off < every - 1) return null;
    isBegun ||= touches;
    if (weekday !== SUNDAY) continue;
    off = isBegun ? 0 : Math.min(off + 1, every - 1);
    isBegun = false;
  }
  return { off, isBegun };
}
