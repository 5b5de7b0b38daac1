import {
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createPaginatedRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowPaginationFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { DataColumn } from './column';
import type { TableAddress } from './table-address';

const features = tableFeatures({
  columnFilteringFeature,
  columnVisibilityFeature,
  globalFilteringFeature,
  rowPaginationFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
  sortedRowModel: createSortedRowModel(),
});

type Features = typeof features;
const collator = new Intl.Collator('nb', { numeric: true, sensitivity: 'base' });

function compare(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

const wordsOf = (text: string): string => text.toLocaleLowerCase('nb');

function columnDefOf<Row extends object>(column: DataColumn<Row>): ColumnDef<Features, Row> {
  const { sort, filter, search } = column;
  return {
    id: column.id,
    accessorFn: (row) => sort?.(row) ?? undefined,
    header: column.header,
    enableSorting: sort !== undefined,
    sortUndefined: 'last',
    sortFn: (a, b, id) => compare(a.getValue(id), b.getValue(id)),
    enableColumnFilter: filter !== undefined,
    filterFn: (row, _id, value: unknown) => filter?.(row.original) === value,
    enableGlobalFilter: search !== undefined,
    enableHiding: column.rowHeader !== true,
  };
}

/** A TanStack table that is wholly ruled by the address and the search text. */
export function useDataTable<Row extends object>(options: {
  rows: readonly Row[];
  rowId: (row: Row) => string;
  columns: readonly DataColumn<Row>[];
  address: TableAddress;
  searchText: string;
  pageSize: number;
}) {
  const { rows, columns, address, searchText } = options;
  const data = useMemo(() => [...rows], [rows]);
  const defs = useMemo(() => columns.map((column) => columnDefOf(column)), [columns]);
  const searches = useMemo(() => new Map(columns.map((column) => [column.id, column.search])), [columns]);
  const shown = (column: DataColumn<Row>) =>
    column.rowHeader === true || (address.columns ? address.columns.includes(column.id) : column.extra !== true);
  return useTable<Features, Row>({
    features,
    data,
    columns: defs,
    getRowId: options.rowId,
    getColumnCanGlobalFilter: (column) => searches.get(column.id) !== undefined,
    globalFilterFn: (row, id, value: unknown) =>
      wordsOf(searches.get(id)?.(row.original) ?? '').includes(wordsOf(String(value))),
    autoResetPageIndex: false,
    state: {
      sorting: address.sort ? [address.sort] : [],
      columnFilters: Object.entries(address.filters).map(([id, value]) => ({ id, value })),
      columnVisibility: Object.fromEntries(columns.map((column) => [column.id, shown(column)])),
      globalFilter: searchText.trim(),
      pagination: { pageIndex: address.page, pageSize: options.pageSize },
    },
  });
}
