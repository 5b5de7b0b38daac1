/** Columns of one entry each: steps of staffing and shares, and shortages. */
export interface SlackColumns {
  readonly row: Int32Array;
  readonly entry: Float64Array;
  readonly cost: Float64Array;
  readonly upper: Float64Array;
}

export interface SlackBuilder {
  add(column: { row: number; entry: number; cost: number; upper: number }): void;
  build(): SlackColumns;
}

export function slackBuilder(): SlackBuilder {
  const columns: { row: number; entry: number; cost: number; upper: number }[] = [];
  return {
    add: (column) => void columns.push(column),
    build: () => ({
      row: Int32Array.from(columns, (c) => c.row),
      entry: Float64Array.from(columns, (c) => c.entry),
      cost: Float64Array.from(columns, (c) => c.cost),
      upper: Float64Array.from(columns, (c) => c.upper),
    }),
  };
}

/**
 * Adds unit steps so that a row counts `from` and then as many more as it likes up to `to`, each at the price that
 * `points` says. `points` must not bend downwards; the least convex function below it is used, so that a bound holds
 * whatever it is. Returns the points at `from`.
 */
export function addSteps(
  slack: SlackBuilder,
  steps: { row: number; from: number; to: number; points: (count: number) => number },
): number {
  const { row, from, to, points } = steps;
  const values = Array.from({ length: to - from + 1 }, (_, at) => points(from + at));
  let at = 0;
  while (at < to - from) {
    let next = at + 1;
    for (let far = at + 2; far <= to - from; far++) {
      if ((values[far]! - values[at]!) / (far - at) <= (values[next]! - values[at]!) / (next - at)) next = far;
    }
    slack.add({ row, entry: -1, cost: (values[next]! - values[at]!) / (next - at), upper: next - at });
    at = next;
  }
  return values[0] ?? 0;
}

/** The least that these columns can add to a cost for some prices of the rows: each at 0 or at its upper bound. */
export function leastOfSlack(slack: SlackColumns, prices: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < slack.row.length; at++) {
    const reduced = slack.cost[at]! - slack.entry[at]! * prices[slack.row[at]!]!;
    if (reduced < 0) sum += reduced * slack.upper[at]!;
  }
  return sum;
}
