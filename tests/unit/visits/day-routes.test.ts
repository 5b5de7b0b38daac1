import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { dayRoutes, type Duty, type VisitRow } from '~/features/visits/visit-row';
import { dateInRota, mondayOf } from '~/features/visits/shown-date';

const DATE = '2026-11-23' as IsoDate;
const TRAVEL = new Map([
  [
    'north',
    new Map([
      ['north', 5],
      ['south', 14],
    ]),
  ],
  [
    'south',
    new Map([
      ['north', 14],
      ['south', 6],
    ]),
  ],
]);

const makeVisit = (overrides: Partial<VisitRow> & { id: string }): VisitRow => ({
  date: DATE,
  start: 480,
  minutes: 20,
  state: 'planned',
  zoneId: 'north',
  zoneName: 'Nord',
  recipient: { id: 'r1', name: 'Aud B.' },
  recipientKey: 1,
  carers: [{ staffId: 's1', name: 'Torgeir' }],
  cause: null,
  ...overrides,
});

const makeDuty = (overrides: Partial<Duty> = {}): Duty => ({
  staffId: 's1',
  staffName: 'Torgeir',
  date: DATE,
  code: 'D',
  start: 450,
  end: 900,
  ...overrides,
});

describe('the routes of a day', () => {
  it('puts visits in order of time with the way between two zones', () => {
    const visits = [
      makeVisit({ id: 'late', start: 600, zoneId: 'south', recipientKey: 2 }),
      makeVisit({ id: 'early', start: 480 }),
    ];
    const [route] = dayRoutes({ visits, duties: [makeDuty()], travel: TRAVEL });
    expect(route?.legs.map((leg) => [leg.visit.id, leg.travel])).toEqual([
      ['early', 0],
      ['late', 14],
    ]);
    expect(route).toMatchObject({ visitMinutes: 40, travelMinutes: 14 });
  });

  it('needs no way between two visits to the same recipient', () => {
    const visits = [makeVisit({ id: 'a' }), makeVisit({ id: 'b', start: 505 })];
    const [route] = dayRoutes({ visits, duties: [makeDuty()], travel: TRAVEL });
    expect(route?.travelMinutes).toBe(0);
  });

  it('tells nothing that ties two visits to one recipient together', () => {
    const visits = [makeVisit({ id: 'a', recipient: null }), makeVisit({ id: 'b', start: 505, recipient: null })];
    const [route] = dayRoutes({ visits, duties: [makeDuty()], travel: TRAVEL });
    expect(route?.legs.map(({ visit }) => Object.keys(visit))).not.toContainEqual(
      expect.arrayContaining(['recipientKey']),
    );
    expect(route?.legs).toHaveLength(2);
  });

  it('lists a visit of two carers with both, and those on shift without visits', () => {
    const carers = [
      { staffId: 's1', name: 'Torgeir' },
      { staffId: 's2', name: 'Audny' },
    ];
    const duties = [makeDuty(), makeDuty({ staffId: 's3', staffName: 'Brynhild', start: 900, end: 1350, code: 'A' })];
    const routes = dayRoutes({ visits: [makeVisit({ id: 'both', carers })], duties, travel: TRAVEL });
    expect(routes.map((route) => [route.staffName, route.legs.length, route.duty?.code])).toEqual([
      ['Torgeir', 1, 'D'],
      ['Brynhild', 0, 'A'],
      ['Audny', 1, undefined],
    ]);
  });
});

describe('the date that a page of visits shows', () => {
  const rota = { startsOn: '2026-11-09' as IsoDate, planWeeks: 6 };

  it('is today where the plan holds today, else the first day of the plan', () => {
    expect(dateInRota(null, { rota, today: '2026-11-25' as IsoDate })).toBe('2026-11-25');
    expect(dateInRota(null, { rota, today: '2027-02-01' as IsoDate })).toBe('2026-11-09');
  });

  it('is the one asked for where it is a date that exists', () => {
    expect(dateInRota('2026-12-01', { rota, today: DATE })).toBe('2026-12-01');
    expect(dateInRota('2026-02-30', { rota, today: DATE })).toBe(DATE);
  });

  it('finds the Monday of the week over a turn of the year', () => {
    expect(mondayOf('2027-01-03' as IsoDate)).toBe('2026-12-28');
  });
});
