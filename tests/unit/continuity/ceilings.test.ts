import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cocCeiling, seconCeiling, seconCeilingInAnyOrder } from '~/domain/continuity/ceilings';
import { windowFigures } from '~/domain/continuity/window-figures';

const PEOPLE = [0, 1, 2, 3];
const isIn = (set: number, person: number): boolean => ((set >> person) & 1) === 1;
const membersOf = (set: number): number[] => PEOPLE.filter((person) => isIn(set, person));

/** Sets of people who could make each of some visits of one carer. */
const makers = fc.array(fc.integer({ min: 1, max: 2 ** PEOPLE.length - 1 }), { minLength: 2, maxLength: 6 });

/** Every way to choose one of its makers for each visit. */
function everyPlan(sets: readonly number[]): number[][] {
  return sets.reduce<number[][]>(
    (plans, set) => plans.flatMap((plan) => membersOf(set).map((one) => [...plan, one])),
    [[]],
  );
}

const figuresOf = (plan: readonly number[]) =>
  windowFigures({ visits: plan.map((person, day) => ({ day, carers: [person] })), team: null });

const best = (plans: readonly number[][], name: 'coc' | 'secon' | 'upc'): number =>
  Math.max(...plans.map((plan) => figuresOf(plan)[name] ?? 0));

describe('the ceilings of visits that one person makes', () => {
  it('are reached for what is the same from visit to visit, and passed by no plan', () => {
    fc.assert(
      fc.property(makers, (sets) => {
        const plans = everyPlan(sets);
        const upcCeiling = best(plans, 'upc');
        const secon = seconCeiling(sets.map((set) => ({ makers: BigInt(set), carers: 1 }))) ?? -1;
        expect(secon).toBeCloseTo(best(plans, 'secon'), 12);
        const coc = cocCeiling({ visits: sets.length, meetings: sets.length, upcCeiling }) ?? -1;
        expect(coc).toBeGreaterThanOrEqual(best(plans, 'coc') - 1e-12);
        const faces = Math.min(...plans.map((plan) => figuresOf(plan).faces));
        const anyOrder = seconCeilingInAnyOrder({ visits: sets.length, faces, carers: 1 }) ?? -1;
        expect(anyOrder).toBeGreaterThanOrEqual(secon - 1e-12);
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  it('are whole where one person could make them all', () => {
    expect(cocCeiling({ visits: 5, meetings: 5, upcCeiling: 1 })).toBe(1);
    expect(seconCeiling([1n, 3n, 1n].map((set) => ({ makers: set, carers: 1 })))).toBe(1);
    expect(seconCeilingInAnyOrder({ visits: 5, faces: 1, carers: 1 })).toBe(1);
  });

  it('have no value for a single visit', () => {
    expect(cocCeiling({ visits: 1, meetings: 1, upcCeiling: 1 })).toBeNull();
    expect(seconCeiling([{ makers: 1n, carers: 1 }])).toBeNull();
    expect(seconCeilingInAnyOrder({ visits: 1, faces: 1, carers: 1 })).toBeNull();
  });
});

describe('the ceilings of visits that two make together', () => {
  const pairs = fc.array(
    fc.record({
      set: fc.integer({ min: 1, max: 15 }).filter((set) => membersOf(set).length >= 2),
      two: fc.boolean(),
      at: fc.tuple(fc.nat(), fc.nat()),
    }),
    { minLength: 2, maxLength: 12 },
  );

  it('are below no plan that its makers can carry out', () => {
    fc.assert(
      fc.property(pairs, (drawn) => {
        const visits = drawn.map(({ set, two, at }, day) => {
          const members = membersOf(set);
          const first = members[at[0] % members.length] ?? 0;
          const others = members.filter((one) => one !== first);
          return { day, carers: two ? [first, others[at[1] % others.length] ?? 0] : [first] };
        });
        const plan = windowFigures({ visits, team: null });
        const asked = drawn.map(({ set, two }) => ({ makers: BigInt(set), carers: two ? (2 as const) : (1 as const) }));
        expect(seconCeiling(asked)).toBeGreaterThanOrEqual((plan.secon ?? 0) - 1e-12);
        const coc = cocCeiling({ visits: plan.visits, meetings: plan.meetings, upcCeiling: plan.upc ?? 1 });
        expect(coc).toBeGreaterThanOrEqual((plan.coc ?? 0) - 1e-12);
        expect(coc).toBeLessThanOrEqual(1);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});
