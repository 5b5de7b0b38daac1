import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownGroups, SMALLEST_GROUP } from '~/domain/continuity/suppress';

describe('groups that a reader without need to know people may see', () => {
  it('shows every group of five or more', () => {
    const groups = [
      { key: 'A', size: 5 },
      { key: 'B', size: 16 },
    ];
    expect([...shownGroups(groups)]).toEqual(['A', 'B']);
  });

  it('hides a group of four, and the smallest other one, so that the total gives nothing away', () => {
    const groups = [
      { key: 'A', size: 4 },
      { key: 'B', size: 16 },
      { key: 'C', size: 20 },
    ];
    expect([...shownGroups(groups)]).toEqual(['C']);
  });

  it('keeps the others where the hidden ones are five or more together', () => {
    const groups = [
      { key: 'A', size: 3 },
      { key: 'B', size: 4 },
      { key: 'C', size: 20 },
    ];
    expect([...shownGroups(groups)]).toEqual(['C']);
  });

  it('never lets hidden people be counted as fewer than five by subtraction', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }), (sizes) => {
        const groups = sizes.map((size, key) => ({ key, size }));
        const shown = shownGroups(groups);
        const hidden = groups.filter((group) => !shown.has(group.key));
        const left = hidden.reduce((sum, group) => sum + group.size, 0);
        const everything = groups.reduce((sum, group) => sum + group.size, 0);
        expect(left === 0 || left >= SMALLEST_GROUP || left === everything).toBe(true);
        for (const group of groups) if (shown.has(group.key)) expect(group.size === 0 || group.size >= 5).toBe(true);
      }),
      { seed: 47 },
    );
  });
});
