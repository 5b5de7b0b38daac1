/** What to call a field of a row: its list, which of the rows, and the field's own name where it has one. */
interface RowWords {
  row: (facts: { list: string; number: number }) => string;
  field: (facts: { list: string; number: number; field: string }) => string;
}

const ROW_FIELD = /^(\w+)\[(\d+)\]\.(\w+)/;

/** `visits[0].minutes` belongs to the label of `visits`. */
const headOf = (name: string): string => name.split(/[.[]/)[0] ?? name;

/**
 * The name of a field as the reader knows it, for the list of faults. `labels` hold fields by name; a field of a list's
 * rows stands as `visits.minutes`, and says which row, since several may have the same fault.
 */
export function faultLabel(name: string, labels: Readonly<Record<string, string>>, words: RowWords): string {
  const own = labels[name];
  if (own !== undefined) return own;
  const head = headOf(name);
  const list = labels[head];
  if (list === undefined) return name;
  const found = ROW_FIELD.exec(name);
  if (!found) return list;
  const number = Number(found[2]) + 1;
  const field = labels[`${head}.${found[3]}`];
  return field === undefined ? words.row({ list, number }) : words.field({ list, number, field });
}
