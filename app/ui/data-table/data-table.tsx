import { Paragraph, Table } from '@digdir/designsystemet-react';
import { useLocation, useNavigation, useSearchParams } from '@remix-run/react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn, DataFilter } from './column';
import { HeaderCell } from './header-cell';
import { Pager } from './pager';
import { readTableAddress } from './table-address';
import { Toolbar } from './toolbar';
import { useDataTable } from './use-data-table';
import { useSearchText } from './use-search-text';
import './data-table.css';

interface DataTableProps<Row> {
  /** What the table lists, for those who do not see it. */
  caption: string;
  rows: readonly Row[];
  rowId: (row: Row) => string;
  columns: readonly DataColumn<Row>[];
  filters?: readonly DataFilter[];
  searchLabel: string;
  pageSize?: number;
  /** In place of the table where there is nothing to list at all. */
  empty: ReactNode;
}

/** A list with sort, filters, search, columns and pages. All of it stands in the address. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rows, columns, filters = [], pageSize = 25 } = props;
  const { t } = useTranslation('form');
  const { pathname } = useLocation();
  const search = useComingSearch(pathname);
  const [searchText, setSearchText] = useSearchText();
  const address = readTableAddress(search, {
    columnIds: columns.map((column) => column.id),
    filterIds: filters.map((filter) => filter.id),
  });
  const table = useDataTable({ rows, rowId: props.rowId, columns, address, searchText, pageSize });
  const shown = table.getRowModel().rows;
  const found = table.getPrePaginatedRowModel().rows.length;
  const visible = columns.filter((column) => table.getColumn(column.id)?.getIsVisible() === true);
  const hash = searchText === '' ? '' : `#${new URLSearchParams({ sok: searchText })}`;
  if (rows.length === 0) return props.empty;
  return (
    <div className="data-table stack">
      <Toolbar
        {...{ columns, filters, address, search, hash, pathname, searchText }}
        searchLabel={props.searchLabel}
        onSearch={setSearchText}
        visible={visible.map((column) => column.id)}
      />
      <Paragraph className="muted data-table__count" role="status" data-size="sm">
        {t('table.found', { found, count: rows.length })}
      </Paragraph>
      <div className="scroll-x data-table__region" role="region" aria-label={props.caption} tabIndex={0}>
        <Table zebra border data-size="sm">
          <caption className="visually-hidden">{props.caption}</caption>
          <Table.Head>
            <Table.Row>
              {visible.map((column) => (
                <HeaderCell key={column.id} column={column} address={address} search={search} hash={hash} />
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {shown.map((row) => (
              <Table.Row key={row.id}>
                {visible.map((column) => (
                  <BodyCell key={column.id} column={column} row={row.original} />
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      {shown.length === 0 ? <Paragraph>{t('table.nothing')}</Paragraph> : null}
      <Pager page={address.page} pages={Math.ceil(found / pageSize)} search={search} hash={hash} />
    </div>
  );
}

/**
 * The address that the list is on its way to, or the one that it is at. What is chosen shows at once, and a second choice
 * builds on the first while that is still under way.
 */
function useComingSearch(pathname: string): URLSearchParams {
  const [current] = useSearchParams();
  const { location, formMethod } = useNavigation();
  const coming = location?.pathname === pathname && formMethod === undefined ? location.search : null;
  return useMemo(() => (coming === null ? current : new URLSearchParams(coming)), [coming, current]);
}

function BodyCell<Row>({ column, row }: { column: DataColumn<Row>; row: Row }) {
  if (column.rowHeader) {
    return (
      <Table.HeaderCell scope="row" className="data-table__name">
        {column.cell(row)}
      </Table.HeaderCell>
    );
  }
  return <Table.Cell className={column.numeric ? 'num' : undefined}>{column.cell(row)}</Table.Cell>;
}
