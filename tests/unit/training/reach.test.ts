import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { reachCurve, reachOf, shareReached } from '~/domain/training/reach';

const FIRST = '2026-01-01' as IsoDate;
const members = fc
  .uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 8 })
  .map((ids) => ids.map((id) => ({ id: String(id), zoneId: 'north' })));
const presences = fc.array(
  fc.record({
    personId: fc.integer({ min: 0, max: 12 }).map(String),
    date: fc.integer({ min: 0, max: 20 }).map((days) => addDays(FIRST, days)),
  }),
  { maxLength: 30 },
);

describe('reach', () => {
  it('counts each member once, and nobody who is no member', () => {
    const there = ['a', 'a', 'b', 'x'].map((personId) => ({ personId, date: FIRST }));
    const zone = ['a', 'b', 'c', 'd'].map((id) => ({ id, zoneId: 'north' }));
    expect(reachOf({ members: zone, presences: there })).toEqual({ reached: 2, size: 4 });
  });

  it('has no share where there is nobody to reach', () => {
    expect(shareReached({ reached: 0, size: 0 })).toBeNull();
    expect(shareReached({ reached: 1, size: 4 })).toBe(0.25);
  });

  it('grows along a curve that is a count of each day, in any order of who came', () => {
    fc.assert(
      fc.property(members, presences, (zone, there) => {
        const points = reachCurve({ members: zone, presences: there });
        for (let day = 0; day <= 20; day++) {
          const on = addDays(FIRST, day);
          const counted = reachOf({ members: zone, presences: there.filter(({ date }) => date <= on) }).reached;
          expect(points.findLast(({ date }) => date <= on)?.reached ?? 0).toBe(counted);
        }
        expect(reachCurve({ members: zone, presences: there.toReversed() })).toEqual(points);
        expect(new Set(points.map(({ date }) => date)).size).toBe(points.length);
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
