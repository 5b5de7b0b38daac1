import type { HoursGrid } from './hours-grid';
import type { LineAutomaton } from './line-automaton';

/** One person's lines as a graph to search. */
export interface LineGraph {
  readonly automaton: LineAutomaton;
  readonly days: number;
  readonly grid: HoursGrid;
  /** Index `day * (shifts + 1) + value + 1`: 1 where the value may stand. */
  readonly allowed: Uint8Array;
  /** Tables like `allowed`, of which a line is to fit one; see `LineLimits`. */
  readonly choices?: readonly Uint8Array[] | undefined;
  readonly shiftCount: number;
}

/** What the days of a line cost for now. */
export interface LinePrices {
  /** Index `day * (shifts + 1) + value + 1`. */
  readonly cell: Float64Array;
  /** Added to each worked weekend. */
  readonly weekend: number;
  /** Weight of the automaton's own soft points. */
  readonly points: number;
}

export interface PricedLine {
  readonly price: number;
  readonly cells: Int8Array;
}

export interface Pricing {
  /** The price of the cheapest legal line, or `below` where none is cheaper; Infinity where no line is legal. */
  readonly least: number;
  /** Lines cheaper than `below`, the cheapest last. */
  readonly lines: readonly PricedLine[];
}

const SUNDAY = 6;
const TOLERANCE = 1e-9;

/**
 * Finds the cheapest legal line of whole weeks around the ring. A backward pass over (day, state, paid time) with free
 * ends gives a bound for every way to begin; then ways to begin are searched forward, most promising first, for a line
 * that closes the ring, until no bound is below the best line.
 */
export class LinePricer {
  private readonly graph: LineGraph;
  private readonly scratch: PricingScratch;

  constructor(graph: LineGraph, scratch: PricingScratch) {
    this.graph = graph;
    this.scratch = scratch;
  }

  /** Prices lines below `below` (Infinity when left out); exact, whatever the prices. */
  price(prices: LinePrices, below = Infinity): Pricing {
    const { grid, choices = [] } = this.graph;
    if (grid.places <= grid.least) return { least: Infinity, lines: [] };
    this.scratch.fit(this.graph);
    const found: Pricing = { least: below, lines: [] };
    if (choices.length === 0) return this.cheapest(prices, { table: null, found });
    return choices.reduce((cheapest, table) => this.cheapest(prices, { table, found: cheapest }), found);
  }

  /**
   * Every legal line that costs less than `below`, or `null` where there are more than `most`. Asked only of people
   * whose lines have no `choices`.
   */
  every(prices: LinePrices, { below, most }: { below: number; most: number }): Int8Array[] | null {
    const { automaton, days, grid } = this.graph;
    if (grid.places <= grid.least) return [];
    this.scratch.fit(this.graph);
    this.priceSteps(prices, null);
    const cells = new Int8Array(days);
    const found: Int8Array[] = [];
    for (let start = 0; start < automaton.size[SUNDAY]! && found.length <= most; start++) {
      this.backward(start);
      this.follow({ day: 0, place: start * grid.places, spent: 0 }, { cells, found, below, most });
    }
    return found.length > most ? null : found;
  }

  /** Follows each way from a place that ends as the backward pass asks, and below a price. */
  private follow(
    at: { day: number; place: number; spent: number },
    into: { cells: Int8Array; found: Int8Array[]; below: number; most: number },
  ): void {
    const { automaton, days, grid } = this.graph;
    const { day, place, spent } = at;
    const { cells, found, below, most } = into;
    if (!(spent + this.scratch.togo[day]![place]! < below) || found.length > most) return;
    if (day === days) {
      found.push(cells.slice());
      return;
    }
    const { places, units } = grid;
    const { from, value, to } = automaton.steps[day % 7]!;
    const state = Math.floor(place / places);
    for (let step = from[state]!; step < from[state + 1]!; step++) {
      const unit = value[step]! < 0 ? 0 : units[value[step]!]!;
      const hours = (place % places) + unit;
      if (hours >= places && !grid.capped) continue;
      cells[day] = value[step]!;
      const target = to[step]! * places + Math.min(hours, places - 1);
      this.follow({ day: day + 1, place: target, spent: spent + this.scratch.step[day]![step]! }, into);
    }
  }

  /** Adds lines that fit a table and are cheaper than those found. */
  private cheapest(prices: LinePrices, { table, found }: { table: Uint8Array | null; found: Pricing }): Pricing {
    const { automaton, grid } = this.graph;
    const { least: below } = found;
    this.priceSteps(prices, table);
    this.backward();
    const togo = this.scratch.togo[0]!;
    const starts = Array.from({ length: automaton.size[SUNDAY]! }, (_, state) => state)
      .filter((state) => togo[state * grid.places]! < below - TOLERANCE)
      .sort((a, b) => togo[a * grid.places]! - togo[b * grid.places]! || a - b);
    const lines = [...found.lines];
    let least = below;
    for (const start of starts) {
      if (togo[start * grid.places]! >= least - TOLERANCE) break;
      const line = this.forward({ start, below: least });
      if (line === null) continue;
      least = line.price;
      lines.push(line);
    }
    return { least, lines };
  }

  /** What each step of each day costs; Infinity where its value may not stand. */
  private priceSteps(prices: LinePrices, table: Uint8Array | null): void {
    const { automaton, days, shiftCount, allowed } = this.graph;
    for (let day = 0; day < days; day++) {
      const { value, points, weekend } = automaton.steps[day % 7]!;
      const into = this.scratch.step[day]!;
      for (let step = 0; step < value.length; step++) {
        const cell = day * (shiftCount + 1) + value[step]! + 1;
        into[step] =
          allowed[cell] === 0 || table?.[cell] === 0
            ? Infinity
            : prices.cell[cell]! + prices.points * points[step]! + prices.weekend * weekend[step]!;
      }
    }
  }

  /** What is left to pay from each place to the end; a line ends in any state, or in `end` alone. */
  private backward(end?: number): void {
    const { automaton, days, grid } = this.graph;
    const { places, least } = grid;
    const { togo, step: stepPrices } = this.scratch;
    const ends = togo[days]!;
    ends.fill(Infinity, 0, automaton.size[SUNDAY]! * places);
    for (let state = end ?? 0; state <= (end ?? automaton.size[SUNDAY]! - 1); state++) {
      ends.fill(0, state * places + least, (state + 1) * places);
    }
    for (let day = days - 1; day >= 0; day--) {
      const weekday = day % 7;
      const { from } = automaton.steps[weekday]!;
      togo[day]!.fill(Infinity, 0, (from.length - 1) * places);
      for (let state = 0; state + 1 < from.length; state++) {
        for (let step = from[state]!; step < from[state + 1]!; step++) {
          const price = stepPrices[day]![step]!;
          if (price !== Infinity) this.relaxBack({ weekday, day, step, price, state });
        }
      }
    }
  }

  private relaxBack(at: { weekday: number; day: number; step: number; price: number; state: number }): void {
    const { automaton, grid } = this.graph;
    const { places, units, capped, low, high } = grid;
    const { value, to } = automaton.steps[at.weekday]!;
    const unit = value[at.step]! < 0 ? 0 : units[value[at.step]!]!;
    const here = this.scratch.togo[at.day]!;
    const next = this.scratch.togo[at.day + 1]!;
    const base = at.state * places;
    const target = to[at.step]! * places + unit;
    const { price } = at;
    const last = Math.min(high[at.day]!, places - 1 - unit);
    for (let hours = low[at.day]!; hours <= last; hours++) {
      const through = price + next[target + hours]!;
      if (through < here[base + hours]!) here[base + hours] = through;
    }
    if (!capped || unit === 0) return;
    const full = price + next[to[at.step]! * places + places - 1]!;
    for (let hours = Math.max(0, places - unit); hours < places; hours++) {
      if (full < here[base + hours]!) here[base + hours] = full;
    }
  }

  /** The cheapest line below a price that begins and ends in one state. */
  private forward(from: { start: number; below: number }): PricedLine | null {
    const { automaton, days, grid } = this.graph;
    const { places } = grid;
    const { spent } = this.scratch;
    spent[0]!.fill(Infinity, 0, automaton.size[SUNDAY]! * places);
    spent[0]![from.start * places] = 0;
    for (let day = 0; day < days; day++) {
      const weekday = day % 7;
      spent[day + 1]!.fill(Infinity, 0, automaton.size[weekday]! * places);
      this.forwardDay({ weekday, day, below: from.below - TOLERANCE });
    }
    let best = -1;
    for (let at = from.start * places; at < (from.start + 1) * places; at++) {
      if (spent[days]![at]! < (best < 0 ? from.below - TOLERANCE : spent[days]![best]!)) best = at;
    }
    // What is left to pay at the end is 0, or Infinity where the hours are too few.
    return best < 0 ? null : { price: spent[days]![best]!, cells: this.trace(best) };
  }

  private forwardDay(at: { weekday: number; day: number; below: number }): void {
    const { automaton, grid } = this.graph;
    const { places, units } = grid;
    const { from, value, to } = automaton.steps[at.weekday]!;
    const here = this.scratch.spent[at.day]!;
    const togo = this.scratch.togo[at.day]!;
    const next = this.scratch.spent[at.day + 1]!;
    const nextTogo = this.scratch.togo[at.day + 1]!;
    const came = this.scratch.came[at.day]!;
    const put = this.scratch.put[at.day]!;
    const stepPrices = this.scratch.step[at.day]!;
    const below = at.below;
    for (let state = 0; state + 1 < from.length; state++) {
      for (let place = state * places; place < (state + 1) * places; place++) {
        const spent = here[place]!;
        if (!(spent + togo[place]! < below)) continue;
        for (let step = from[state]!; step < from[state + 1]!; step++) {
          const price = spent + stepPrices[step]!;
          const unit = value[step]! < 0 ? 0 : units[value[step]!]!;
          const hours = place - state * places + unit;
          if (hours >= places && !grid.capped) continue;
          const target = to[step]! * places + Math.min(hours, places - 1);
          if (price >= next[target]! || !(price + nextTogo[target]! < below)) continue;
          next[target] = price;
          came[target] = place;
          put[target] = value[step]!;
        }
      }
    }
  }

  private trace(end: number): Int8Array {
    const { days } = this.graph;
    const cells = new Int8Array(days);
    let place = end;
    for (let day = days - 1; day >= 0; day--) {
      cells[day] = this.scratch.put[day]![place]!;
      place = this.scratch.came[day]![place]!;
    }
    return cells;
  }
}

/** Tables that pricers share one after another; they grow to the largest graph. */
export class PricingScratch {
  readonly togo: Float64Array[] = [];
  readonly spent: Float64Array[] = [];
  readonly came: Int32Array[] = [];
  readonly put: Int8Array[] = [];
  /** Prices of the steps of each day. */
  readonly step: Float64Array[] = [];

  /** Makes room for a graph. */
  fit(graph: LineGraph): void {
    const places = Math.max(...graph.automaton.size) * graph.grid.places;
    const steps = Math.max(...graph.automaton.steps.map(({ value }) => value.length));
    if (this.togo.length <= graph.days || this.step[0]!.length < steps) {
      for (let day = 0; day <= graph.days; day++) this.step[day] = new Float64Array(steps);
    }
    if (this.togo.length > graph.days && this.togo[0]!.length >= places) return;
    for (let day = 0; day <= graph.days; day++) {
      this.togo[day] = new Float64Array(places);
      this.spent[day] = new Float64Array(places);
      this.came[day] = new Int32Array(places);
      this.put[day] = new Int8Array(places);
    }
  }
}
