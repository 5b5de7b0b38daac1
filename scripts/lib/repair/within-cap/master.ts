import { createLinearModel, type LinearModel, type LinearSolver } from '../../../../app/planner/linear/linear-model';
import { createSparseBlock } from '../../../../app/planner/linear/sparse-block';
import type { Prices } from './nodes';
import type { Pattern } from './patterns';
import { guestEvent, outEvent, rowsOf, type Event, type Rows, type Target } from './rows';
import type { RouteSpace, Space } from './space';
import { at } from './at';

/** A linear program over patterns of routes: with how few moves a target can be reached. */
export interface Master {
  readonly linear: LinearModel;
  readonly rows: Rows;
  readonly patterns: Pattern[];
  /** Column of the first pattern; column 0 is what is missing from the target. */
  readonly first: number;
  readonly events: readonly RouteEvents[];
  readonly costs: number[];
}

/** What can happen in a route, by places in `homes` and `guests`. */
interface RouteEvents {
  readonly out: readonly Event[];
  readonly guest: readonly Event[];
}

/** The program without any pattern. The caller must dispose of `linear`. */
export function createMaster(solver: LinearSolver, space: Space, target: Target): Master {
  const rows = rowsOf(space, target);
  const events = space.routes.map((route) => ({
    out: route.homes.map(({ job }) => outEvent(rows, route, job)),
    guest: route.guests.map((guest) => guestEvent(rows, route, guest)),
  }));
  const columns = rows.columns.build();
  const linear = createLinearModel({
    solver,
    rows: { lower: Float64Array.from(rows.lower), upper: Float64Array.from(rows.upper) },
    columns,
  });
  return { linear, rows, events, patterns: [], first: linear.columns, costs: [...columns.cost] };
}

/** Sets what a unit costs that is missing from the target. */
export function setMissing({ linear, costs }: Master, cost: number): void {
  costs[0] = cost;
  linear.setCosts(Float64Array.from(costs));
}

export function addPatterns({ linear, rows, events, patterns, costs }: Master, more: readonly Pattern[]): void {
  const block = createSparseBlock();
  for (const { route, out, retimed, guests } of more) {
    const { out: outs, guest } = at(events, route.index);
    const happens = [...out.map((home) => at(outs, home)), ...guests.map((i) => at(guest, i))];
    const sums = new Map([[at(rows.routes, route.index), 1]]);
    for (const { entries } of happens)
      for (const { row, value } of entries) sums.set(row, (sums.get(row) ?? 0) + value);
    for (const [row, value] of sums) if (value !== 0) block.entry(row, value);
    const cost = happens.reduce((sum, event) => sum + event.cost, retimed.length);
    costs.push(cost);
    block.close({ cost, lower: 0 });
  }
  linear.addColumns(block.build());
  patterns.push(...more);
}

/** What everything costs in a route at the duals of the rows. */
export function pricesOf({ rows, events }: Master, route: RouteSpace, dual: Float64Array): Prices {
  const { out, guest } = at(events, route.index);
  const priceOf = ({ cost, entries }: Event): number =>
    entries.reduce((sum, { row, value }) => sum - value * at(dual, row), cost);
  return {
    base: -at(dual, at(rows.routes, route.index)),
    out: Float64Array.from(out, priceOf),
    retime: 1,
    guest: Float64Array.from(guest, priceOf),
  };
}
