import { describe, expect, it } from 'vitest';
import type { Clock, IsoDate, StaffId, VisitId } from '~/domain/brand';
import { bestPlaces } from '~/planner/repair/best-places';
import { weighVisits } from '~/planner/repair/weigh-visits';
import { makeRecipient, makeStaff, makeVisit } from '../../factories/case';
import type { Situation } from '../support/situation';
import { newFaults, planned, repaired } from './support';

const ONE_DAY = { recurrence: 'FREQ=WEEKLY;BYDAY=MO', earliest: '08:30', latest: '11:00' };
const MONDAY = '2026-09-07' as IsoDate;
const EARLY = { now: { date: MONDAY, minutes: 0 } };

/** Anna, Bo and Cam on day shift on Monday; Cam knows nobody. Rita and Siri are visited, Rita also may not have Dag. */
function monday(more: Partial<Situation> = {}): Situation {
  return {
    case: {
      staff: ['anna', 'bo', 'cam', 'dag'].map((id) => makeStaff({ id })),
      recipients: [
        makeRecipient({ id: 'rita', visits: [makeVisit({ id: 'rita-1', ...ONE_DAY })], excludedStaff: ['dag'] }),
        makeRecipient({ id: 'siri', visits: [makeVisit({ id: 'siri-1', ...ONE_DAY })] }),
      ],
    },
    rota: { anna: 'D', bo: 'D', cam: 'D', dag: 'D' },
    teams: { rita: ['anna', 'bo'], siri: ['bo', 'anna'] },
    visits: [
      { visit: 'rita-1', day: 0, start: '09:00', staff: ['anna'] },
      { visit: 'siri-1', day: 0, start: '09:00', staff: ['bo'] },
    ],
    ...more,
  };
}

describe('places for one visit', () => {
  const moved = { visit: 'rita-1' as VisitId, date: MONDAY };

  it('are ranked by who is known, and never hold who is kept away', () => {
    const places = bestPlaces(planned(monday()), moved, EARLY);
    expect(places.map(({ staff }) => staff.join())).toEqual(['bo', 'cam']);
    expect(places.map(({ acquaintance }) => acquaintance)).toEqual(['team', 'new']);
  });

  it('tell every visit that would change, and break no rule', () => {
    const from = planned(monday());
    for (const place of bestPlaces(from, moved, EARLY)) {
      const own = place.changes.find(({ visit }) => visit === 'rita-1');
      expect(own?.after).toEqual({ date: place.date, start: place.start, staff: place.staff });
      const visits = from.plan.visits.map((visit) => {
        const change = place.changes.find((one) => one.visit === visit.visit);
        return change?.after ? { ...visit, ...change.after, staff: [...change.after.staff] } : visit;
      });
      expect(weighVisits(from, [{ visits, unassigned: [] }])[0]?.breaches).toEqual([]);
    }
  });

  it('are none for a visit that has begun', () => {
    expect(bestPlaces(planned(monday()), moved, { now: { date: MONDAY, minutes: 9 * 60 + 5 } })).toEqual([]);
  });
});

describe('a list that is handed over', () => {
  it('goes to the one who is named, and leaves what is begun where it is', () => {
    const from = planned(monday());
    const change = { type: 'list-handed-over', staff: 'anna', date: MONDAY, to: ['cam'] };
    const repair = repaired(from, change);
    expect(repair.changes.map(({ visit, after, cause }) => [visit, after?.staff, cause])).toEqual([
      ['rita-1', ['cam'], 'list-handed-over'],
    ]);
    expect(newFaults(from, repair)).toEqual([]);
    expect(repaired(from, change, { now: '2026-09-07 09:10' }).changes).toEqual([]);
  });

  it('goes to the team where nobody is named', () => {
    const repair = repaired(planned(monday()), { type: 'list-handed-over', staff: 'anna', date: MONDAY });
    expect(repair.changes[0]?.after?.staff).toEqual(['bo']);
  });
});

describe('what other places would mean', () => {
  const at = (staff: string, start: string) => {
    const from = planned(monday());
    const visits = from.plan.visits.map((visit) =>
      visit.visit === 'rita-1' ? { ...visit, start: start as Clock, staff: [staff as StaffId] } : visit,
    );
    const [weighed] = weighVisits(from, [{ visits, unassigned: [] }]);
    if (!weighed) throw new Error('One plan is weighed');
    return weighed;
  };

  it('names the rules that would be broken, and whom it concerns', () => {
    expect(at('dag', '09:00').breaches.map(({ rule }) => rule)).toContain('excluded');
    expect(at('bo', '09:10').breaches.map(({ rule }) => rule)).toContain('overlap');
    expect(at('anna', '12:00').breaches.map(({ rule }) => rule)).toEqual(['window']);
    expect(at('anna', '10:00').breaches).toEqual([]);
  });

  it('counts faces before and after, and says how well the new one is known', () => {
    const { recipients } = at('cam', '09:00');
    expect(recipients).toEqual([
      {
        recipient: 'rita',
        faces: { before: 1, after: 1 },
        joined: [{ staff: 'cam', acquaintance: 'new' }],
        left: ['anna'],
      },
    ]);
  });

  it('tells the travel of those whose way becomes another', () => {
    const { travel } = at('bo', '10:00');
    expect(travel).toHaveLength(1);
    expect(travel[0]).toMatchObject({ staff: 'bo', date: MONDAY, before: 0 });
    expect(travel[0]?.after).toBeGreaterThan(0);
  });
});
