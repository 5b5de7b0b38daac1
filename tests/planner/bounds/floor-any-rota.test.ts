import { describe, expect, it } from 'vitest';
import { m14FloorAnyRota } from '~/planner/bounds/floor-any-rota';
import { buildModel } from '~/planner/model/build-model';
import { makeCase, makeRecipient, makeStaff, makeVisit, type CaseDraft } from '../../factories/case';

const floorOf = (overrides: CaseDraft): number | null =>
  m14FloorAnyRota(buildModel(makeCase({ planWeeks: 2, ...overrides })));
const rita = (...visits: object[]) => [
  makeRecipient({ id: 'rita', visits: visits.map((visit, i) => makeVisit({ id: `v${i}`, ...visit })) }),
];
const DAILY = {};
const WEEKDAYS = { recurrence: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR' };
const EVENING = { earliest: '19:00', latest: '21:00' };

describe('the floor of faces over every legal rota', () => {
  it('is one face for visits on weekdays, and for a movable visit', () => {
    expect(floorOf({ recipients: rita(WEEKDAYS) })).toBe(1);
    expect(floorOf({ recipients: rita({ timesPerWeek: 3, recurrence: undefined }) })).toBe(1);
  });

  it('is two faces for daily visits, as the weekends of two weeks are never the same person', () => {
    expect(floorOf({ recipients: rita(DAILY) })).toBe(2);
  });

  it('is one face for daily visits where people may work every weekend', () => {
    const staff = ['anna', 'bo'].map((id) => makeStaff({ id, weekendEvery: 1 }));
    expect(floorOf({ staff, recipients: rita(DAILY) })).toBe(1);
  });

  it('is four faces for daily mornings and evenings', () => {
    expect(floorOf({ recipients: rita(DAILY, EVENING) })).toBe(4);
  });

  it('is two faces for a visit of two carers', () => {
    expect(floorOf({ recipients: rita({ timesPerWeek: 1, recurrence: undefined, carers: 2 }) })).toBe(2);
  });

  it('is not proven where no rota can make every visit', () => {
    expect(floorOf({ recipients: rita({ ...DAILY, skills: ['nurse'] }) })).toBeNull();
  });

  it('is the mean over recipients who have at least two visits', () => {
    const lone = makeRecipient({ id: 'sol', visits: [makeVisit({ id: 'w', recurrence: 'FREQ=WEEKLY;INTERVAL=2' })] });
    expect(floorOf({ recipients: [...rita(DAILY, EVENING), lone] })).toBe(4);
  });
});
