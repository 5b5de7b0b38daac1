import { createSparseBlock, type SparseBlockBuilder } from '../../../../app/planner/linear/sparse-block';
import type { Job } from '../../../../app/planner/repair/stop';
import type { Item, RouteSpace, Space } from './space';
import { at } from './at';

/** What a repair must reach. */
export interface Target {
  /** Visits that nobody makes, at the most. */
  readonly unmade: number;
  /** Carers at a door who are not known there, at the most. */
  readonly strangers: number;
}

/** One number of a column. */
export interface Entry {
  readonly row: number;
  readonly value: number;
}

/** Rows of a program and the columns of what is decided beside the routes; routes are given to them by `events`. */
export interface Rows {
  readonly space: Space;
  readonly lower: number[];
  readonly upper: number[];
  readonly columns: SparseBlockBuilder;
  readonly unmade: number;
  readonly strangers: number;
  /** That a route is only one thing, by its place in the space. */
  readonly routes: readonly number[];
  /** Days on which a movable visit may stand once: `visit first-day`. */
  readonly days: ReadonlyMap<string, number>;
  /** By visit of one carer: that somebody makes it. */
  readonly alone: Map<Job, number>;
  readonly pairs: Map<Item, PairRows>;
  /** That a visit of two carers counts as moved: `job route`. */
  readonly moved: Map<string, number>;
}

/** Rows of two carers who come in one part of the starts. */
interface PairRows {
  readonly both: number;
  readonly skills: readonly { readonly skill: bigint; readonly row: number }[];
}

/** What it costs for one unit to be missing from the target. */
const MISSING = 100;
/** Half a move is counted where a visit leaves, and half where it comes. */
export const HALF = 0.5;

const keyOf = (job: Job, { index }: RouteSpace): string => `${job.index} ${index}`;

/** The rows of a space; column 0 is what is missing from the target. */
export function rowsOf(space: Space, target: Target): Rows {
  const bounds = { lower: [] as number[], upper: [] as number[] };
  const unmade = addRow(bounds, { upper: target.unmade });
  const strangers = addRow(bounds, { upper: target.strangers });
  const rows: Rows = {
    ...{ space, ...bounds, columns: createSparseBlock(), unmade, strangers },
    routes: space.routes.map(() => addRow(bounds, { upper: 1 })),
    days: dayRows(space, bounds),
    ...{ alone: new Map(), pairs: new Map(), moved: new Map() },
  };
  rows.columns.entry(unmade, -1);
  rows.columns.entry(strangers, -1);
  rows.columns.close({ cost: MISSING, lower: 0 });
  for (const job of [...space.direct, ...space.others]) {
    if (job.visit.carers === 1) addAlone(rows, job);
    else addPair(rows, job);
  }
  return rows;
}

type Bounds = Pick<Rows, 'lower' | 'upper'>;

function addRow({ lower, upper }: Bounds, bounds: { lower?: number; upper?: number }): number {
  lower.push(bounds.lower ?? -Infinity);
  upper.push(bounds.upper ?? Infinity);
  return lower.length - 1;
}

/** Moves what never changes to the other side of a row. */
function shift({ lower, upper }: Bounds, row: number, by: number): void {
  lower[row] = at(lower, row) + by;
  upper[row] = at(upper, row) + by;
}

const mondayOf = (day: number): number => Math.floor(day / 7) * 7;

function dayRows({ direct, others, board }: Space, bounds: Bounds): Map<string, number> {
  const found = new Map<string, number>();
  const jobs = new Set([...direct, ...others]);
  for (const { visit, before } of jobs) {
    if (visit.movable === null || before === null) continue;
    const monday = mondayOf(before.day);
    const { minDaysBetween } = visit.movable;
    const week = at(board.ofVisit, visit.index).filter((job) => job.before && mondayOf(job.before.day) === monday);
    if (week.length < 2) continue;
    for (let day = monday - minDaysBetween + 1; day < monday + 7; day++) {
      const key = `${visit.index} ${day}`;
      if (found.has(key)) continue;
      const fixed = week.filter((job) => !jobs.has(job) && job.day >= day && job.day < day + minDaysBetween);
      found.set(key, addRow(bounds, { upper: 1 - fixed.length }));
    }
  }
  return found;
}

/** Entries of a visit that stands on a day in the rows of its days. */
function dayEntries({ days }: Rows, job: Job, at: { day: number; value: number }): Entry[] {
  const length = job.visit.movable?.minDaysBetween ?? 0;
  return Array.from({ length }, (_, i) => days.get(`${job.visit.index} ${at.day - i}`)).flatMap((row) =>
    row === undefined ? [] : [{ row, value: at.value }],
  );
}

function addAlone(rows: Rows, job: Job): void {
  const { columns, alone, unmade } = rows;
  const made = addRow(rows, { lower: job.direct ? 1 : 0 });
  alone.set(job, made);
  columns.entry(made, 1);
  columns.entry(unmade, 1);
  columns.close({ cost: job.direct ? 0 : HALF, lower: 0, upper: 1 });
  if (job.direct) return;
  for (const { row } of dayEntries(rows, job, { day: job.day, value: 1 })) shift(rows, row, -1);
}

/** Of the parts of the starts one is chosen, and both carers come in it. */
function addPair(rows: Rows, job: Job): void {
  const { columns, pairs, moved, space, unmade } = rows;
  const made = addRow(rows, { lower: 1 });
  columns.entry(made, 1);
  columns.entry(unmade, 1);
  columns.close({ lower: 0, upper: 1 });
  const homes = job.direct ? [] : space.routes.filter((route) => route.homes.some((home) => home.job === job));
  for (const item of space.items.filter((one) => one.job === job)) {
    const staying = item.asTold ? homes : [];
    const both = addRow(rows, { lower: -staying.length });
    columns.entry(made, 1);
    columns.entry(both, -2);
    for (const { row, value } of dayEntries(rows, job, { day: item.day, value: 1 })) columns.entry(row, value);
    const skills = skillsOf(job).map((skill) => {
      const row = addRow(rows, { lower: -staying.filter(({ staff }) => hasSkill(space, { staff, skill })).length });
      columns.entry(row, -1);
      return { skill, row };
    });
    columns.close({ lower: 0, upper: 1 });
    pairs.set(item, { both, skills });
  }
  if (job.direct) return;
  for (const route of homes) {
    const row = addRow(rows, { lower: 0 });
    columns.entry(row, 1);
    moved.set(keyOf(job, route), row);
  }
  columns.close({ cost: 1, lower: 0, upper: 1 });
}

function skillsOf({ visit }: Job): bigint[] {
  const found: bigint[] = [];
  for (let skill = 1n; skill <= visit.skills; skill <<= 1n) if ((visit.skills & skill) !== 0n) found.push(skill);
  return found;
}

const hasSkill = ({ model }: Space, { staff, skill }: { staff: number; skill: bigint }): boolean =>
  ((model.staff[staff]?.skills ?? 0n) & skill) !== 0n;

/** What happens to a visit in a route. */
export interface Event {
  /** In moves. */
  readonly cost: number;
  readonly entries: readonly Entry[];
}

/** That a visit leaves its route. */
export function outEvent(rows: Rows, route: RouteSpace, job: Job): Event {
  const made = rows.alone.get(job);
  if (made !== undefined) {
    return { cost: HALF, entries: [{ row: made, value: -1 }, ...dayEntries(rows, job, { day: job.day, value: -1 })] };
  }
  const told = rows.space.items.find((item) => item.job === job && item.asTold);
  const moved = rows.moved.get(keyOf(job, route));
  const entries = told ? pairEntries(rows, route, { item: told, value: -1 }) : [];
  return { cost: 0, entries: moved === undefined ? entries : [...entries, { row: moved, value: -1 }] };
}

/** That a visit comes into a route, or two carers' visit to one of them at another time. */
export function guestEvent(rows: Rows, route: RouteSpace, at: { item: Item; stranger: boolean }): Event {
  const { item, stranger } = at;
  const faces = stranger ? [{ row: rows.strangers, value: 1 }] : [];
  const made = rows.alone.get(item.job);
  if (made === undefined) return { cost: 0, entries: [...faces, ...pairEntries(rows, route, { item, value: 1 })] };
  const days = dayEntries(rows, item.job, { day: item.day, value: 1 });
  return { cost: item.job.direct ? 0 : HALF, entries: [...faces, { row: made, value: 1 }, ...days] };
}

function pairEntries({ space, pairs }: Rows, { staff }: RouteSpace, of: { item: Item; value: number }): Entry[] {
  const { item, value } = of;
  const rows = pairs.get(item);
  if (!rows) return [];
  const skilled = rows.skills.filter(({ skill }) => hasSkill(space, { staff, skill }));
  return [{ row: rows.both, value }, ...skilled.map(({ row }) => ({ row, value }))];
}
