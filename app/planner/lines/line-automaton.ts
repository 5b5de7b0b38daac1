import type { LineRules, LineState } from './line-state';
import { restedState, stepLine } from './line-state';

/**
 * The states that a legal line can be in at the end of each weekday, numbered, with the steps between them. The graph
 * repeats every week: a legal line of whole weeks is a closed walk from a Sunday state back to the same one.
 */
export interface LineAutomaton {
  /** States at the end of each weekday (Monday 0); state 0 of Sunday is long leave. */
  readonly size: Int32Array;
  /** Steps that lead into each weekday, by the state of the day before. */
  readonly steps: readonly WeekdaySteps[];
}

/** Steps `from[state] .. from[state + 1])` of the states of the day before. */
export interface WeekdaySteps {
  readonly from: Int32Array;
  /** OFF (-1) or a shift. */
  readonly value: Int8Array;
  readonly to: Int32Array;
  readonly points: Int32Array;
  /** 1 on the Sunday that ends a worked weekend. */
  readonly weekend: Uint8Array;
}

const SUNDAY = 6;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** Explores every state that legal days can lead to. */
export function buildAutomaton(rules: LineRules): LineAutomaton {
  const levels = WEEKDAYS.map(() => new StateList());
  levels[SUNDAY]!.numberOf(restedState(rules));
  const drafts = WEEKDAYS.map((): StepDraft[][] => []);
  for (let changed = true; changed;) {
    changed = false;
    for (const weekday of WEEKDAYS) {
      const before = levels[(weekday + 6) % 7]!;
      const rows = drafts[weekday]!;
      while (rows.length < before.states.length) {
        rows.push(stepsFrom({ rules, weekday, state: before.states[rows.length]!, into: levels[weekday]! }));
        changed = true;
      }
    }
  }
  return { size: Int32Array.from(levels, (level) => level.states.length), steps: drafts.map(packed) };
}

interface StepDraft {
  readonly value: number;
  readonly to: number;
  readonly points: number;
  readonly weekend: number;
}

function stepsFrom(of: { rules: LineRules; weekday: number; state: LineState; into: StateList }): StepDraft[] {
  const { rules, weekday, state, into } = of;
  const found: StepDraft[] = [];
  for (let value = -1; value < rules.shifts.count; value++) {
    const step = stepLine(rules, { state, weekday, value });
    if (step === null) continue;
    const touches = value < 0 ? 0 : rules.shifts.touches[weekday * rules.shifts.count + value]!;
    const weekend = weekday === SUNDAY && (state.touched | touches) !== 0 ? 1 : 0;
    found.push({ value, to: into.numberOf(step.state), points: step.points, weekend });
  }
  return found;
}

function packed(rows: readonly (readonly StepDraft[])[]): WeekdaySteps {
  const all = rows.flat();
  const from = new Int32Array(rows.length + 1);
  rows.forEach((row, state) => (from[state + 1] = from[state]! + row.length));
  return {
    from,
    value: Int8Array.from(all, (step) => step.value),
    to: Int32Array.from(all, (step) => step.to),
    points: Int32Array.from(all, (step) => step.points),
    weekend: Uint8Array.from(all, (step) => step.weekend),
  };
}

/** States in the order in which they were first met. */
class StateList {
  readonly states: LineState[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(state: LineState): number {
    const key = keyOf(state);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.states.length);
    this.states.push(state);
    return this.states.length - 1;
  }
}

const keyOf = (s: LineState): string =>
  [s.last, s.off, s.run, s.nights, s.rested, s.owed, s.sinceRest, s.touched, s.weeksOff, s.weekPaid].join();
