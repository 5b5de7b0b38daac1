import { hoursGrid } from './hours-grid';
import { buildAutomaton, type LineAutomaton } from './line-automaton';
import type { LineLimits, LineShifts } from './line-limits';
import { lineRules, orderPoints, type LineRules } from './line-state';
import { LinePricer, type PricingScratch } from './price-line';

/** One person's legal lines: what they may be, what they cost, and how to find the cheapest. */
export interface LinePerson {
  readonly staff: number;
  readonly limits: LineLimits;
  readonly rules: LineRules;
  readonly pricer: LinePricer;
  /** Own cost of a value on a day, index `day * (shifts + 1) + value + 1`. */
  readonly cellCost: Float64Array;
  /** Weight of the soft points of the order of shifts. */
  readonly orderWeight: number;
}

/** Makes people's lines ready; automata are shared by people with the same limits. */
export class LinePeople {
  private readonly automata = new Map<string, LineAutomaton>();
  private readonly shifts: LineShifts;
  private readonly scratch: PricingScratch;

  constructor(of: { shifts: LineShifts; scratch: PricingScratch }) {
    this.shifts = of.shifts;
    this.scratch = of.scratch;
  }

  person(of: {
    staff: number;
    limits: LineLimits;
    cellCost: Float64Array;
    orderWeight: number;
    halfWeekend: number;
  }): LinePerson {
    const { shifts, scratch } = this;
    const { limits, halfWeekend } = of;
    const rules = lineRules({ shifts, order: limits.order, halfWeekend });
    const grid = hoursGrid(shifts, limits);
    const { days, allowed, choices } = limits;
    const graph = { automaton: this.automaton(rules), days, grid, allowed, choices, shiftCount: shifts.count };
    return { ...of, rules, pricer: new LinePricer(graph, scratch) };
  }

  private automaton(rules: LineRules): LineAutomaton {
    const key = `${JSON.stringify(Object.values(rules.order).map(String))}${rules.halfWeekend}`;
    const known = this.automata.get(key);
    if (known) return known;
    const built = buildAutomaton(rules);
    this.automata.set(key, built);
    return built;
  }
}

/** A whole line of one person, legal by her own rules. */
export interface Line {
  readonly staff: number;
  readonly cells: Int8Array;
  /** Wishes and order of shifts; shares are counted by the master program. */
  readonly cost: number;
}

/** A cheap legal line of a person, or `null` where she has none. */
export function anyLineOf(person: LinePerson): Line | null {
  const cell = person.cellCost.slice();
  const found = person.pricer.price({ cell, weekend: 0, points: person.orderWeight }).lines.at(-1);
  return found === undefined ? null : lineOf(person, found.cells);
}

/** A row as a line, or `null` where it breaks a rule of the person. */
export function lineOf(person: LinePerson, cells: Int8Array): Line | null {
  if (!cellsFit(person, cells)) return null;
  const width = person.rules.shifts.count + 1;
  const points = orderPoints(person.rules, cells);
  if (points === null) return null;
  const own = cells.reduce((sum, value, day) => sum + person.cellCost[day * width + value + 1]!, 0);
  return { staff: person.staff, cells, cost: own + person.orderWeight * points };
}

/** Whether a row keeps a person's hours and allowed cells; the order of its shifts is not looked at. */
export function cellsFit({ limits, rules }: LinePerson, cells: Int8Array): boolean {
  const width = rules.shifts.count + 1;
  let paid = 0;
  for (let day = 0; day < cells.length; day++) {
    const value = cells[day]!;
    if (limits.allowed[day * width + value + 1] === 0) return false;
    if (value >= 0) paid += rules.shifts.paid[value]!;
  }
  if (paid < limits.paidLeast || paid > limits.paidMost) return false;
  const { choices = [] } = limits;
  const fits = (table: Uint8Array): boolean => cells.every((value, day) => table[day * width + value + 1] === 1);
  return choices.length === 0 || choices.some(fits);
}
