import { describe, expect, it } from 'vitest';
import { fewestPeople } from '~/planner/bounds/fewest-people';
import { bestDays } from '~/planner/bounds/best-days';
import { fewestOnDay } from '~/planner/bounds/day-crew';
import type { Need } from '~/planner/bounds/needs';
import { buildModel } from '~/planner/model/build-model';
import { createRandom } from '~/planner/random';
import { makeCase, makeRecipient, makeStaff, makeVisit } from '../../factories/case';

const bitsOf = (people: readonly number[]): bigint =>
  people.reduce((bits, person) => bits | (1n << BigInt(person)), 0n);

const sizeOf = (set: bigint): number => set.toString(2).replaceAll('0', '').length;

/** The smallest set that meets every need, by trying all sets. */
function byTrying(needs: readonly Need[], people: number): number {
  let best = Infinity;
  for (let set = 0; set < 1 << people; set++) {
    const members = [...Array(people).keys()].filter((i) => (set >> i) & 1);
    const bits = bitsOf(members);
    const met = needs.every((need) => (need.met ? need.met(bits) : sizeOf(need.helpers & bits) >= need.count));
    if (met) best = Math.min(best, members.length);
  }
  return best;
}

describe('the fewest people for a set of needs', () => {
  it('nobody is needed for nothing', () => {
    expect(fewestPeople([])).toEqual({ size: 0, exact: true });
  });

  it('are as few as trying every set finds', () => {
    for (let seed = 0; seed < 200; seed++) {
      const random = createRandom(seed);
      const some = (): number[] => [0, 1, 2, 3, 4, 5, 6, 7].filter(() => random() < 0.35);
      const simple = Array.from({ length: 8 }, some).filter((set) => set.length > 0);
      const pairs = Array.from({ length: seed % 3 }, () => [some(), some()].map(bitsOf)).filter((p) =>
        p.every((x) => x !== 0n),
      );
      const needs: Need[] = [
        ...simple.map((set) => ({ helpers: bitsOf(set), count: set.length > 2 && random() < 0.4 ? 2 : 1, met: null })),
        ...pairs.map((two) => ({
          helpers: two.reduce((a, b) => a | b, 0n),
          count: 1,
          met: (people: bigint) => two.some((pair) => (pair & people) === pair),
        })),
      ];
      expect(fewestPeople(needs), `seed ${seed}`).toEqual({ size: byTrying(needs, 8), exact: true });
    }
  });
});

describe('the best days of a movable visit', () => {
  const movable = { timesPerWeek: 2, weekdays: new Set([1, 3, 5, 7] as const), minDaysBetween: 3 };

  it('are on allowed weekdays and far enough apart, over the turn of the week too', () => {
    const only = (days: number[]) => (day: number) => (days.includes(day) ? 1 : 0);
    const choose = (days: number[]) => bestDays({ movable, firstWeek: 0, counts: [2, 2], gain: only(days) });
    expect(choose([0, 4, 7, 11])).toBe(4);
    expect(choose([0, 2, 4, 6])).toBe(2);
    expect(choose([2, 6, 7, 11])).toBe(2);
    expect(choose([2, 6, 9, 13])).toBe(4);
  });

  it('are none where too many are asked for', () => {
    expect(bestDays({ movable, firstWeek: 0, counts: [2], gain: () => 1 })).toBe(2);
    expect(bestDays({ movable, firstWeek: 0, counts: [3], gain: () => 1 })).toBe(-Infinity);
  });
});

describe('the fewest people on one day', () => {
  const crewOf = (visits: object[], staff = [makeStaff({ id: 'anna' }), makeStaff({ id: 'bo' })]): number => {
    const recipient = makeRecipient({ id: 'rita', visits: visits.map((v, i) => makeVisit({ id: `v${i}`, ...v })) });
    const model = buildModel(makeCase({ staff, recipients: [recipient] }));
    return fewestOnDay(model, model.visits);
  };
  const morning = { earliest: '08:30', latest: '10:00' };
  const evening = { earliest: '19:00', latest: '21:00' };

  it('one for two visits in one shift, two for a morning and an evening', () => {
    expect(crewOf([morning, morning])).toBe(1);
    expect(crewOf([morning, evening])).toBe(2);
  });

  it('two for a visit of two carers, and still two with another in the same shift', () => {
    expect(crewOf([{ ...morning, carers: 2 }, morning])).toBe(2);
    expect(
      crewOf([
        { ...morning, carers: 2 },
        { ...evening, carers: 2 },
      ]),
    ).toBe(4);
  });

  it('one for a visit at dawn and one at night, where a night shift before leaves rest enough', () => {
    expect(
      crewOf([
        { earliest: '06:00', latest: '06:10' },
        { earliest: '22:30', latest: '23:00' },
      ]),
    ).toBe(1);
  });

  it('nobody where nobody can', () => {
    expect(crewOf([{ ...morning, skills: ['nurse'] }])).toBe(Infinity);
  });
});
