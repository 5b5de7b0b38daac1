import { describe, expect, it } from 'vitest';
import type { Code } from '~/domain/brand';
import { keptEdits, keptText } from '~/features/rota/kept-edits';

const edit = {
  staffId: 'kari',
  day: 3,
  cell: { code: 'D' as Code, locked: false },
  was: { code: null, locked: true },
};

describe('changes that are kept in the tab', () => {
  it('come back as they were', () => {
    expect(keptEdits(keptText([edit]))).toEqual([edit]);
  });

  it('hold no reason, which is free text about people', () => {
    expect(keptText([{ ...edit, reason: 'Noe privat' }])).not.toContain('privat');
  });

  it.each([null, '', '{', '{}', '[1, null, "x"]', '[{"staffId": 1}]', '[{"staffId":"a","day":0,"cell":{},"was":{}}]'])(
    'are none where the storage holds %s',
    (text) => {
      expect(keptEdits(text)).toEqual([]);
    },
  );
});
