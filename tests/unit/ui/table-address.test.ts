import { expect, it } from 'vitest';
import { changeTableAddress, nextSort, readTableAddress } from '~/ui/data-table/table-address';

const KNOWN = { columnIds: ['navn', 'sone', 'fra'], filterIds: ['sone'] };
const read = (search: string) => readTableAddress(new URLSearchParams(search), KNOWN);

it('remembers sort, filter, page and columns in the address', () => {
  expect(read('sorter=-navn&sone=z1&side=3&kolonner=sone.fra')).toEqual({
    sort: { id: 'navn', desc: true },
    filters: { sone: 'z1' },
    page: 2,
    columns: ['sone', 'fra'],
  });
});

it('leaves out what the list does not know', () => {
  expect(read('sorter=hemmelig&side=-1&kolonner=ukjent&annet=1')).toEqual({
    sort: null,
    filters: {},
    page: 0,
    columns: null,
  });
});

it('goes back to the first page when the filter changes, and keeps the chosen version', () => {
  const search = new URLSearchParams('versjon=v&side=3&sorter=navn');
  const next = changeTableAddress(search, { filter: { id: 'sone', value: 'z2' } });
  expect(next.toString()).toBe('versjon=v&sorter=navn&sone=z2');
});

it('takes a filter out of the address when all are chosen', () => {
  const next = changeTableAddress(new URLSearchParams('sone=z2'), { filter: { id: 'sone', value: '' } });
  expect(next.toString()).toBe('');
});

it('sorts a column up, then down, then not', () => {
  const up = nextSort(null, 'navn');
  const down = nextSort(up, 'navn');
  expect([up, down, nextSort(down, 'navn')]).toEqual([{ id: 'navn', desc: false }, { id: 'navn', desc: true }, null]);
});
