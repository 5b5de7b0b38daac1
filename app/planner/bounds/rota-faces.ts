import { weekdayOf } from '../../domain/time/clock';
import { createLinearModel } from '../linear/linear-model';
import { createSparseBlock } from '../linear/sparse-block';
import type { Model, VisitModel } from '../model/model';
import type { Entry } from '../rules/plan-view';
import type { BoundMeans } from './crew-faces';
import type { MakerTable } from './makers';
import { weekCounts } from './needs';
import type { ProgramRow } from './proven-minimum';

/** Branches of one search; what is proven by then counts. */
const MOST_NODES = 5000;
/** Sums of faces are whole; what the arithmetic of the search may be off by is far below this. */
const ROUNDING = 0.01;

/** One recipient in a rota: her planned visits, and the windows that count with the floor of each alone. */
export interface RotaFaces {
  readonly model: Model;
  readonly makers: MakerTable;
  readonly entries: readonly Entry[];
  readonly windows: readonly { readonly from: number; readonly floor: number }[];
}

/**
 * A floor of the faces of one recipient summed over her windows, in a given rota: people are chosen for whole weeks, so
 * that the windows share them. Capacity apart it is exact but for the days between movable visits and the pairs of
 * visits of two carers, which are left out. -Infinity where nothing is proven in time.
 */
export function fewestFacesInRota(of: RotaFaces, { solver, secondsLeft }: BoundMeans): number {
  const columns = columnsOf(of);
  const rows = [...windowRows(of, columns), ...visitRows(of, columns)];
  const entries: [row: number, value: number][][] = columns.cost.map(() => []);
  rows.forEach((row, at) => row.columns.forEach((column, i) => entries[column]!.push([at, row.values[i]!])));
  const block = createSparseBlock();
  entries.forEach((list, column) => {
    for (const [row, value] of list) block.entry(row, value);
    block.close({ cost: columns.cost[column]!, lower: 0, upper: 1 });
  });
  const bounds = {
    lower: Float64Array.from(rows, ({ lower }) => lower),
    upper: Float64Array.from(rows, ({ upper }) => upper),
  };
  const linear = createLinearModel({ solver, rows: bounds, columns: block.build(), integer: true });
  try {
    const { status, bound } = linear.solve({
      seconds: secondsLeft(),
      options: { mip_max_nodes: MOST_NODES },
      stop: () => secondsLeft() <= 0,
    });
    const known = status === 'optimal' || status === 'time';
    return known && Number.isFinite(bound) ? Math.ceil(bound - ROUNDING) : -Infinity;
  } finally {
    linear.dispose();
  }
}

interface Columns {
  /** Of each column: faces of a window cost 1, presence in a week and days of movable visits nothing. */
  readonly cost: number[];
  readonly week: (at: { staff: number; week: number }) => number;
  readonly window: (at: { staff: number; window: number }) => number;
  /** A new column for a day that a movable visit may take. */
  readonly day: () => number;
}

function columnsOf({ model, windows }: RotaFaces): Columns {
  const people = model.staff.length;
  const weeks = people * model.planWeeks;
  const cost = Array.from({ length: weeks + people * windows.length }, (_, at) => (at < weeks ? 0 : 1));
  return {
    cost,
    week: ({ staff, week }) => week * people + staff,
    window: ({ staff, window }) => weeks + window * people + staff,
    day: () => cost.push(0) - 1,
  };
}

/** Whoever is present in a week is a face of each window that holds it; a window has its floor of faces. */
function windowRows({ model, windows }: RotaFaces, columns: Columns): ProgramRow[] {
  return windows.flatMap(({ from, floor }, window) => {
    const faces = model.staff.map(({ index: staff }) => columns.window({ staff, window }));
    const present = [0, 7].flatMap((later) =>
      model.staff.map(({ index: staff }): ProgramRow => {
        const week = columns.week({ staff, week: (from + later) / 7 });
        return { lower: -Infinity, upper: 0, columns: [week, faces[staff]!], values: [1, -1] };
      }),
    );
    return [atLeast(faces, floor), ...present];
  });
}

const atLeast = (columns: readonly number[], lower: number): ProgramRow => ({
  lower,
  upper: Infinity,
  columns,
  values: columns.map(() => 1),
});

function visitRows(of: RotaFaces, columns: Columns): ProgramRow[] {
  const rows = new Map<string, ProgramRow>();
  const add = (row: ProgramRow): void => void rows.set(`${row.columns.join()} ${row.values.join()} ${row.lower}`, row);
  for (const visit of new Set(of.entries.map((entry) => entry.visit))) {
    const planned = of.entries.filter((entry) => entry.visit === visit);
    if (visit.movable) movableRows(of, { visit, planned, columns }).forEach(add);
    else for (const { day } of planned) dayRows(of, { visit, day, columns }).forEach(add);
  }
  return [...rows.values()];
}

/** Enough people of those who could make the visit on the day, with every skill; nothing where nobody could. */
function dayRows({ model, makers }: RotaFaces, at: { visit: VisitModel; day: number; columns: Columns }): ProgramRow[] {
  const { visit, day, columns } = at;
  const { people, skilled } = makers.of(visit, day);
  if (people === 0n) return [];
  const week = Math.floor(day / 7);
  const of = (set: bigint): number[] =>
    model.staff.flatMap(({ index: staff }) => ((set >> BigInt(staff)) & 1n ? [columns.week({ staff, week })] : []));
  return [atLeast(of(people), visit.carers), ...skilled.map((set) => atLeast(of(set), 1))];
}

/** So many days of each week, each with its people where it is taken. */
function movableRows(
  of: RotaFaces,
  at: { visit: VisitModel; planned: readonly Entry[]; columns: Columns },
): ProgramRow[] {
  const { visit, planned, columns } = at;
  return weekCounts(planned, { from: 0, to: of.model.planDays }).flatMap((count, week) => {
    if (count === 0) return [];
    const days = [0, 1, 2, 3, 4, 5, 6]
      .map((i) => week * 7 + i)
      .filter((day) => visit.movable!.weekdays.has(weekdayOf(day)));
    const taken = days.flatMap((day) => {
      const rows = dayRows(of, { visit, day, columns });
      return rows.length > 0 ? [{ rows, column: columns.day() }] : [];
    });
    const enough = atLeast(
      taken.map(({ column }) => column),
      Math.min(count, taken.length),
    );
    const ifTaken = taken.flatMap(({ rows, column }) =>
      rows.map((row) => ({
        lower: 0,
        upper: Infinity,
        columns: [...row.columns, column],
        values: [...row.values, -row.lower],
      })),
    );
    return taken.length > 0 ? [enough, ...ifTaken] : [];
  });
}
