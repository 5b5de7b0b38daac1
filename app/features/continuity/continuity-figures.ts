import type { ContinuityMeasures, RecipientBounds } from '~/domain/case/plan';
import { meanOf, summaryOf } from '~/domain/continuity/measures';

/** One recipient as the figures see her. `actual` is of the days that have been, or null before there are any. */
export interface FigureRow {
  readonly id: string;
  readonly name: string;
  readonly tier: string | null;
  readonly zone: string;
  readonly planned: ContinuityMeasures;
  readonly actual: ContinuityMeasures | null;
  /** Visits of those days that nobody has told of, which no figure counts. */
  readonly unregistered: number;
  readonly bounds: RecipientBounds;
}

/** The figures of one group, or of one recipient. */
export interface Figures {
  readonly key: string;
  readonly label: string;
  readonly size: number;
  readonly planned: ContinuityMeasures | null;
  readonly actual: ContinuityMeasures | null;
  /** Visits that have been and that nobody has told of, which `actual` does not count. */
  readonly unregistered: number;
  readonly m14Floor: number | null;
  readonly upcCeiling: number | null;
}

/** The means of a group of recipients. */
export function figuresOf(group: { key: string; label: string; rows: readonly FigureRow[] }): Figures {
  const { rows, ...named } = group;
  const valuesOf = (pick: (row: FigureRow) => number | null) => rows.flatMap((row) => pick(row) ?? []);
  const actual = rows.flatMap((row) => row.actual ?? []);
  return {
    ...named,
    size: rows.length,
    planned: summaryOf(rows.map((row) => row.planned)).mean,
    actual: actual.length ? summaryOf(actual).mean : null,
    unregistered: rows.reduce((sum, row) => sum + row.unregistered, 0),
    m14Floor: meanOf(valuesOf((row) => row.bounds.m14Floor)),
    upcCeiling: meanOf(valuesOf((row) => row.bounds.upcCeiling)),
  };
}

/** One group for each value of `keyOf`, by key. */
export function groupFigures(rows: readonly FigureRow[], keyOf: (row: FigureRow) => string): Figures[] {
  const groups = new Map<string, FigureRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'nb'))
    .map(([key, members]) => figuresOf({ key, label: key, rows: members }));
}
