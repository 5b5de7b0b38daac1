import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import type { LossCause } from '~/domain/continuity/lost-faces';
import { buildReview } from '~/domain/continuity/review-table';
import { verdictOf } from '~/domain/continuity/review-verdict';
import { hiddenCells } from '~/domain/continuity/review-suppress';
import { sumsOf } from './review-sums-of';

/** Faces in each zone, and which cause they all go to, month by month from August. */
interface MonthOf {
  readonly north: number;
  readonly south: number;
  readonly cause?: LossCause;
}

function verdictFor(months: readonly MonthOf[], people = { north: 20, south: 20 }) {
  const starts = months.map((_, i) => `2026-${String(i + 2).padStart(2, '0')}-09` as IsoDate);
  const belongs = { tier: 'A', category: 'dual' };
  const zones = ['north', 'south'] as const;
  const windows = starts.map((startsOn) => ({
    startsOn,
    classes: zones.map((zone) => ({ zone, ...belongs, people: people[zone] })),
  }));
  const sums = months.flatMap((month, i) =>
    zones.map((zone) => {
      const lost = { [month.cause ?? 'choice']: people[zone] * (month[zone] - 1) };
      const sums = sumsOf(people[zone], month[zone], lost);
      return { zone, ...belongs, month: (starts[i] ?? '').slice(0, 7), sums };
    }),
  );
  return verdictOf(buildReview({ days: 14, windows, sums, hiddenIn: hiddenCells }));
}

describe('what a manager reads before a meeting', () => {
  it('says that faces are getting fewer, in which zone not, and that it is the plan', () => {
    const before = { north: 8, south: 6 };
    const now = { north: 5, south: 6.5 };
    const verdict = verdictFor([before, before, before, now, now, now]);
    expect(verdict).toMatchObject({ months: 3, nowFrom: '2026-05', nowTo: '2026-07', zoneCount: 2, someHidden: false });
    expect(verdict?.faces).toMatchObject({ direction: 'fewer' });
    expect(verdict?.zones).toMatchObject([{ key: 'south', direction: 'more', before: 6, now: 6.5 }]);
    expect(verdict?.lost[0]).toMatchObject({ blame: 'plan' });
  });

  it('lays open shifts and absence together, and the rest where they belong', () => {
    const now = { north: 6, south: 6 };
    expect(verdictFor([now, { ...now, cause: 'openShift' }])?.lost[0]).toMatchObject({
      blame: 'absence',
      faces: 5,
      change: 5,
    });
    expect(verdictFor([now, { ...now, cause: 'rota' }])?.lost[0]?.blame).toBe('rota');
  });

  it('adds up to the faces met beyond the least possible', () => {
    const verdict = verdictFor([
      { north: 8, south: 6 },
      { north: 5, south: 6.5, cause: 'absence' },
    ]);
    const lost = verdict?.lost.reduce((sum, one) => sum + one.faces, 0) ?? 0;
    expect(lost + 1).toBeCloseTo(verdict?.faces.now ?? 0, 9);
  });

  it('calls a small change none, and says nothing before there are two months', () => {
    expect(
      verdictFor([
        { north: 6, south: 6 },
        { north: 6.1, south: 6 },
      ])?.faces.direction,
    ).toBe('same');
    expect(verdictFor([{ north: 6, south: 6 }])).toBeNull();
  });

  it('says nothing of a zone that is hidden, and that there is one', () => {
    const verdict = verdictFor(
      [
        { north: 6, south: 6 },
        { north: 9, south: 2 },
      ],
      { north: 20, south: 4 },
    );
    expect(verdict?.zones).toEqual([]);
    expect(verdict?.someHidden).toBe(true);
  });
});
