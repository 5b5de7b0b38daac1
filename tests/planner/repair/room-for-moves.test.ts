import { describe, expect, it } from 'vitest';
import { clockOf } from '~/domain/time/clock';
import { makeRecipient, makeStaff, makeVisit } from '../../factories/case';
import { newFaults, planned, repaired, type Planned } from './support';

const TWO_DAYS = { recurrence: 'FREQ=WEEKLY;BYDAY=MO,TU', earliest: '09:00', latest: '09:00' };
const ON_MONDAY = { type: 'absence', staff: 'anna', from: '2026-09-07', to: '2026-09-07' };
const BOTH_DAYS = { ...ON_MONDAY, to: '2026-09-08' };

/**
 * On Monday and Tuesday at nine sharp Anna is at Rita's and Bo at Siri's, and Cam is free. Rita knows Bo, Siri knows Cam:
 * Rita sees no stranger where Siri's visit moves to Cam. Dora's visits on Wednesday fill the week.
 */
function twoMornings(of: { filling: number; withoutCam?: boolean }): Planned {
  const filling = Array.from({ length: of.filling }, (_, i) => ({
    start: clockOf(510 + 5 * i),
    visit: makeVisit({
      id: `dora-${i}`,
      recurrence: 'FREQ=WEEKLY;BYDAY=WE',
      earliest: '08:30',
      latest: '14:00',
      minutes: 5,
    }),
  }));
  const rita = makeRecipient({
    id: 'rita',
    visits: [makeVisit({ id: 'rita-1', ...TWO_DAYS })],
    excludedStaff: of.withoutCam ? ['cam'] : [],
  });
  const siri = makeRecipient({ id: 'siri', visits: [makeVisit({ id: 'siri-1', ...TWO_DAYS })] });
  const dora = makeRecipient({ id: 'dora', visits: filling.map(({ visit }) => visit) });
  return planned({
    case: {
      staff: ['anna', 'bo', 'cam'].map((id) => makeStaff({ id })),
      recipients: [rita, siri, ...(filling.length > 0 ? [dora] : [])],
    },
    rota: { anna: 'D D', bo: 'D D D', cam: 'D D' },
    teams: { rita: ['anna', 'bo'], siri: ['bo', 'cam'], dora: ['bo'] },
    visits: [
      ...[0, 1].flatMap((day) => [
        { visit: 'rita-1', day, start: '09:00', staff: ['anna'] },
        { visit: 'siri-1', day, start: '09:00', staff: ['bo'] },
      ]),
      ...filling.map(({ visit, start }) => ({ visit: String(visit.id), day: 2, start, staff: ['bo'] })),
    ],
  });
}

/** Who comes where on the two mornings, as far as it is other than before. */
const changesOf = (from: Planned, absence: object): string[] => {
  const repair = repaired(from, absence);
  expect(newFaults(from, repair)).toEqual([]);
  return repair.changes.map(({ date, visit, after }) => `${date} ${visit} ${after?.staff.join('+')}`);
};

describe('a repair moves at most one of fifty other visits of the week so that nobody new comes', () => {
  it('it keeps a face where that is within what the week may have', () => {
    // Of the 50 others 47 are Dora's, 2 Siri's, and one is Rita's on Tuesday.
    expect(changesOf(twoMornings({ filling: 47 }), ON_MONDAY)).toEqual([
      '2026-09-07 rita-1 bo',
      '2026-09-07 siri-1 cam',
    ]);
  });

  it('a stranger comes where one visit more than that would have to be moved', () => {
    expect(changesOf(twoMornings({ filling: 46 }), ON_MONDAY)).toEqual(['2026-09-07 rita-1 cam']);
  });

  it('it moves more where a visit would else be made by nobody', () => {
    expect(changesOf(twoMornings({ filling: 0, withoutCam: true }), ON_MONDAY)).toEqual([
      '2026-09-07 rita-1 bo',
      '2026-09-07 siri-1 cam',
    ]);
  });

  it('what one day of an absence has moved, the next day of that week cannot move as well', () => {
    expect(changesOf(twoMornings({ filling: 48 }), BOTH_DAYS)).toEqual([
      '2026-09-07 rita-1 bo',
      '2026-09-07 siri-1 cam',
      '2026-09-08 rita-1 cam',
    ]);
  });
});
