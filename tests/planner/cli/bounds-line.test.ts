import { describe, expect, it } from 'vitest';
import { solve } from '~/planner';
import { boundsLine } from '../../../scripts/lib/plan/bounds-line';
import { fixtureCase } from '../support/cases';

describe('the line of bounds under a plan', () => {
  it('tells each floor with its gap, and leaves out what is not proven', () => {
    const plan = solve(fixtureCase('small-8'), { seed: 1, budget: { steps: 500 }, now: () => 0 });
    const mean = { ...plan.continuity.case.mean, m14: 2 };
    const told = {
      continuity: { ...plan.continuity, case: { ...plan.continuity.case, mean } },
      bounds: { recipients: { r: { m14Floor: 1.5, upcCeiling: 1 } }, m14FloorAnyRota: 1.25, m14FloorCapacity: null },
    };
    expect(boundsLine(told)).toBe(
      'people in 14 days 2.00; at least 1.50 in this rota, window by window (gap 25.0 %), 1.25 in any legal rota (gap 37.5 %)',
    );
    expect(boundsLine({ ...told, bounds: { ...told.bounds, m14FloorCapacity: 1.75 } })).toContain(
      '1.75 in this rota as a whole (gap 12.5 %)',
    );
  });
});
