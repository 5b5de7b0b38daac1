import { Link } from '@remix-run/react';
import type { DataColumn } from './column';
import { changeTableAddress, nextSort, type TableAddress } from './table-address';

interface HeaderCellProps<Row> {
  column: DataColumn<Row>;
  address: TableAddress;
  search: URLSearchParams;
  hash: string;
}

/** The head of a column. Sorting is a link, because the order stands in the address. */
export function HeaderCell<Row>({ column, address, search, hash }: HeaderCellProps<Row>) {
  const sorted = address.sort?.id === column.id ? address.sort : null;
  const direction = sorted === null ? undefined : sorted.desc ? 'descending' : 'ascending';
  const to = { search: `?${changeTableAddress(search, { sort: nextSort(address.sort, column.id) })}`, hash };
  return (
    <th scope="col" className={column.numeric ? 'num' : undefined} aria-sort={direction}>
      {column.sort === undefined ? (
        column.header
      ) : (
        <Link className="data-table__sort" to={to} replace preventScrollReset>
          {column.header}
          {sorted === null ? null : <span aria-hidden="true">{sorted.desc ? '↓' : '↑'}</span>}
        </Link>
      )}
    </th>
  );
}
