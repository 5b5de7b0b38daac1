import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { competenceGaps } from '~/domain/training/competence-gaps';
import { competenceIn, type Achievement } from '~/domain/training/competence';
import { addDays } from '~/domain/time/clock';

const TODAY = '2026-11-25' as IsoDate;
const on = (achievedOn: string, expiresOn: string | null = null): Achievement => ({
  ...{ achievedOn: achievedOn as IsoDate, expiresOn: expiresOn as IsoDate | null },
});
const have = (validMonths: number | null, ...achievements: Achievement[]) =>
  competenceIn({ today: TODAY, validMonths, achievements });

describe('competence in a theme', () => {
  it('is none without anything, nor for what is yet to come', () => {
    expect(have(12)).toEqual({ state: 'none', achievedOn: null, lastDay: null });
    expect(have(12, on('2026-11-26')).state).toBe('none');
  });

  it('counts on its last day, and not on the day after', () => {
    expect(have(12, on('2025-11-25'))).toEqual({ state: 'soon', achievedOn: '2025-11-25', lastDay: '2026-11-25' });
    expect(have(12, on('2025-11-24')).state).toBe('expired');
  });

  it('runs out soon within three months, and not a day before that', () => {
    expect(have(12, on('2026-02-25')).state).toBe('soon');
    expect(have(12, on('2026-02-26')).state).toBe('valid');
  });

  it('is for good where the theme is, and a record may say another last day', () => {
    expect(have(null, on('2010-01-01'))).toMatchObject({ state: 'valid', lastDay: null });
    expect(have(null, on('2010-01-01', '2026-11-24')).state).toBe('expired');
    expect(have(1, on('2026-01-31')).lastDay).toBe('2026-02-28');
  });

  it('is what counts longest of all that speaks for it, and never worse for one thing more', () => {
    expect(have(12, on('2026-10-01', '2026-10-31'), on('2026-03-01'))).toMatchObject({ lastDay: '2027-03-01' });
    const day = fc.integer({ min: -1500, max: 30 }).map((days) => addDays(TODAY, days));
    const anything = fc.tuple(day, fc.option(fc.integer({ min: 0, max: 900 }))).map(([achievedOn, lasts]) => ({
      ...{ achievedOn, expiresOn: lasts === null ? null : addDays(achievedOn, lasts) },
    }));
    const rank = { none: 0, expired: 1, soon: 2, valid: 3 };
    fc.assert(
      fc.property(
        fc.array(anything, { maxLength: 6 }),
        anything,
        fc.option(fc.integer({ min: 1, max: 36 })),
        (all, more, months) => {
          const asked = { today: TODAY, validMonths: months };
          const before = competenceIn({ ...asked, achievements: all });
          const after = competenceIn({ ...asked, achievements: [more, ...all] });
          expect(rank[after.state]).toBeGreaterThanOrEqual(rank[before.state]);
          expect(competenceIn({ ...asked, achievements: [...all, more] })).toEqual(after);
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });
});

describe('gaps of competence in a rota', () => {
  const codes = ['D', 'A'];
  const has = ({ staffId }: { staffId: string }) => staffId === 'mi';

  it('are the weeks in which nobody on a shift has it, by weekday and shift', () => {
    const places = [
      { day: 0, code: 'D', staffId: 'mi' },
      { day: 0, code: 'D', staffId: 'other' },
      { day: 3, code: 'A', staffId: 'other' },
      { day: 10, code: 'A', staffId: 'mi' },
      { day: 17, code: 'A', staffId: 'other' },
    ];
    expect(competenceGaps({ places, themeIds: ['t'], codes, has })).toEqual([
      { themeId: 't', weekday: 4, code: 'A', weeks: [1, 3], ofWeeks: 3 },
    ]);
  });

  it('are no more for a shift that nobody is on, and are all shifts where nobody has the theme', () => {
    expect(competenceGaps({ places: [], themeIds: ['t'], codes, has })).toEqual([]);
    const place = fc.record({
      day: fc.integer({ min: 0, max: 41 }),
      code: fc.constantFrom('D', 'A'),
      staffId: fc.constantFrom('mi', 'one', 'two'),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (places) => {
        const shifts = new Set(places.map(({ day, code }) => `${day} ${code}`));
        const covered = new Set(places.filter(has).map(({ day, code }) => `${day} ${code}`));
        const gaps = competenceGaps({ places, themeIds: ['t'], codes, has });
        const told = gaps.flatMap(({ weekday, code, weeks }) =>
          weeks.map((week) => `${(week - 1) * 7 + weekday - 1} ${code}`),
        );
        expect(told.sort()).toEqual([...shifts].filter((shift) => !covered.has(shift)).sort());
        const without = competenceGaps({ places, themeIds: ['t'], codes, has: () => false });
        expect(without.reduce((sum, { weeks }) => sum + weeks.length, 0)).toBe(shifts.size);
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
