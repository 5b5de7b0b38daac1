/** What a list remembers in the address: sort, filters, page, columns. */
export interface TableAddress {
  sort: { id: string; desc: boolean } | null;
  /** Chosen value by column id. */
  filters: Readonly<Record<string, string>>;
  /** From 0. */
  page: number;
  /** Ids of the shown columns; `null` is the usual ones. */
  columns: readonly string[] | null;
}

const SORT = 'sorter';
const PAGE = 'side';
const COLUMNS = 'kolonner';

interface Known {
  columnIds: readonly string[];
  filterIds: readonly string[];
}

/** Reads the parts of an address that the list knows. What it does not know is left out, never an error. */
export function readTableAddress(search: URLSearchParams, known: Known): TableAddress {
  const sort = search.get(SORT) ?? '';
  const desc = sort.startsWith('-');
  const id = desc ? sort.slice(1) : sort;
  const page = Number(search.get(PAGE) ?? 1);
  const columns = search
    .get(COLUMNS)
    ?.split('.')
    .filter((column) => known.columnIds.includes(column));
  const filters = known.filterIds.flatMap((filter): [string, string][] => {
    const value = search.get(filter);
    return value ? [[filter, value]] : [];
  });
  return {
    sort: known.columnIds.includes(id) ? { id, desc } : null,
    filters: Object.fromEntries(filters),
    page: Number.isInteger(page) && page > 0 ? page - 1 : 0,
    columns: columns && columns.length > 0 ? columns : null,
  };
}

/** `search` with the list's parts changed. Anything that is not the list's own stays, such as the chosen version. */
export function changeTableAddress(
  search: URLSearchParams,
  change: {
    sort?: TableAddress['sort'];
    filter?: { id: string; value: string };
    page?: number;
    columns?: string[] | null;
  },
): URLSearchParams {
  const next = new URLSearchParams(search);
  const put = (name: string, value: string) => (value === '' ? next.delete(name) : next.set(name, value));
  next.delete('lagret');
  if (change.sort !== undefined) put(SORT, change.sort === null ? '' : (change.sort.desc ? '-' : '') + change.sort.id);
  if (change.filter !== undefined) put(change.filter.id, change.filter.value);
  if (change.columns !== undefined) put(COLUMNS, change.columns?.join('.') ?? '');
  put(PAGE, change.page ? String(change.page + 1) : '');
  return next;
}

/** The order of a click on a column's head: ascending, descending, and back to how the list came. */
export function nextSort(current: TableAddress['sort'], id: string): TableAddress['sort'] {
  if (current?.id !== id) return { id, desc: false };
  return current.desc ? null : { id, desc: true };
}
