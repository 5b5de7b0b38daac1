import type { ReactNode } from 'react';

/** One column of a list. */
export interface DataColumn<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** What rows are ordered by; without it the column cannot be sorted. No value comes last either way. */
  sort?: (row: Row) => string | number | null;
  /** The value that a filter of this column compares. */
  filter?: (row: Row) => string;
  /** The words that the search looks in. */
  search?: (row: Row) => string;
  numeric?: boolean;
  /** Names the row: shown always, and read out with each cell. */
  rowHeader?: boolean;
  /** Shown only when it is chosen. */
  extra?: boolean;
}

/** A filter by the values of one column. */
export interface DataFilter {
  /** Id of the column, and the name in the address. */
  id: string;
  label: string;
  options: readonly { value: string; label: string }[];
}
