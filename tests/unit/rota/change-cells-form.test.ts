import { expect, it } from 'vitest';
import { changeCellsSchema } from '~/features/rota/change-cells.form';

const KARI = 'e8585c17-1ef9-4e4d-975a-04ececc36f77';
const edit = (day: number, reason?: string) => ({
  staffId: KARI,
  day,
  cell: { code: 'D', locked: false },
  ...(reason === undefined ? {} : { reason }),
});
const read = (edits: unknown[], revision = 1) =>
  changeCellsSchema.safeParse({ batch: 1, versionId: KARI, revision, edits });

it('takes a day only once in a batch', () => {
  expect(read([edit(0), edit(1)]).success).toBe(true);
  expect(read([edit(0), edit(1), edit(0)]).success).toBe(false);
});

it('takes no revision that the database cannot count to', () => {
  expect(read([edit(0)], 2 ** 31).success).toBe(false);
});

it('leaves out of a reason what the database cannot hold', () => {
  const reasonOf = (reason: string) => read([edit(0, reason)]).data?.edits[0]?.reason;
  expect(reasonOf('Byt\0te')).toBe('Bytte');
  expect(reasonOf('Bytte \ud83d')).toBe('Bytte \ufffd');
  expect(read([edit(0, '\0')]).success).toBe(false);
});
