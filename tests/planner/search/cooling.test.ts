import { describe, expect, it } from 'vitest';
import { coolingThrough } from '~/planner/search/cooling';

describe('coolingThrough', () => {
  const cooling = coolingThrough([
    [0, 8000],
    [0.5, 2000],
    [1, 20],
  ]);

  it('passes through its points', () => {
    expect([0, 0.5, 1].map(cooling)).toEqual([8000, 2000, 20]);
  });

  it('cools by equal factors in equal times between two points', () => {
    expect(cooling(0.25)).toBeCloseTo(4000, 9);
    expect(cooling(0.75)).toBeCloseTo(200, 9);
  });

  it('stays at its ends beyond them', () => {
    expect([-1, 2].map(cooling)).toEqual([8000, 20]);
  });
});
