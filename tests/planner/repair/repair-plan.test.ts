import { describe, expect, it } from 'vitest';
import { makeRecipient, makeStaff, makeVisit } from '../../factories/case';
import type { Situation } from '../support/situation';
import { newFaults, planned, repaired, visitsOf } from './support';

const ONE_DAY = { recurrence: 'FREQ=WEEKLY;BYDAY=MO' };

/** Anna and Bo on day shift all week; Cam knows nobody and is at work on Monday. */
function twoHomes(more: Partial<Situation> = {}): Situation {
  return {
    case: {
      staff: [makeStaff({ id: 'anna' }), makeStaff({ id: 'bo' }), makeStaff({ id: 'cam' })],
      recipients: [
        makeRecipient({ id: 'rita', visits: [makeVisit({ id: 'rita-1', ...ONE_DAY })] }),
        makeRecipient({ id: 'siri', visits: [makeVisit({ id: 'siri-1', ...ONE_DAY })] }),
      ],
    },
    rota: { anna: 'D D D D D', bo: 'D D D D D', cam: 'D' },
    teams: { rita: ['anna', 'bo'], siri: ['bo', 'anna'] },
    visits: [
      { visit: 'rita-1', day: 0, start: '09:00', staff: ['anna'] },
      { visit: 'siri-1', day: 0, start: '09:00', staff: ['bo'] },
    ],
    ...more,
  };
}

/** So few visits leave no room for moves by themselves. */
const ROOM_FOR_ALL = { mostMoved: 1 };

const ANNA_AWAY = { type: 'absence', staff: 'anna', from: '2026-09-07', to: '2026-09-07' };

describe('when somebody is ill', () => {
  it('another of the team comes at a time that both visits allow, and nobody else is moved', () => {
    const from = planned(twoHomes());
    const repair = repaired(from, ANNA_AWAY);
    expect(repair.changes).toHaveLength(1);
    expect(repair.changes[0]).toMatchObject({
      visit: 'rita-1',
      cause: 'absence',
      after: { staff: ['bo'], start: '09:35' },
      facts: { joined: ['bo'], left: ['anna'], acquaintance: 'team', minutesLater: 35 },
    });
    expect(repair).toMatchObject({ proven: true, unplaced: [], lostFaces: [] });
    expect(newFaults(from, repair)).toEqual([]);
  });

  it.each(['bo', 'cam'])(
    'the primary contact comes rather than another of the team, who is as free (%s)',
    (primary) => {
      const source = twoHomes();
      const [rita] = source.case?.recipients ?? [];
      if (!rita) throw new Error('Rita is visited');
      const from = planned({
        ...source,
        case: { ...source.case, recipients: [rita] },
        teams: { rita: [primary, 'anna', ...['bo', 'cam'].filter((id) => id !== primary)] },
        visits: [{ visit: 'rita-1', day: 0, start: '09:00', staff: ['anna'] }],
      });
      expect(repaired(from, ANNA_AWAY).changes.map(({ after }) => after?.staff)).toEqual([[primary]]);
    },
  );

  it('visits that have begun stay hers, and only the rest of the day is given to others', () => {
    const source = twoHomes();
    const two = makeVisit({ id: 'rita-2', ...ONE_DAY, earliest: '13:00', latest: '14:00' });
    const rita = makeRecipient({ id: 'rita', visits: [makeVisit({ id: 'rita-1', ...ONE_DAY }), two] });
    const siri = makeRecipient({ id: 'siri', visits: [makeVisit({ id: 'siri-1', ...ONE_DAY })] });
    const from = planned({
      ...source,
      case: { ...source.case, recipients: [rita, siri] },
      visits: [...(source.visits ?? []), { visit: 'rita-2', day: 0, start: '13:00', staff: ['anna'] }],
    });
    const repair = repaired(from, ANNA_AWAY, { now: '2026-09-07 10:00' });
    expect(repair.changes.map(({ visit, after }) => [visit, after?.staff])).toEqual([['rita-2', ['bo']]]);
    expect(visitsOf(repair)).toContain('rita-1 0 540 anna');
    expect(newFaults(from, repair)).toEqual([]);
  });

  it('another recipient is moved to somebody of her own team rather than a stranger let in', () => {
    const narrow = makeVisit({ id: 'rita-1', ...ONE_DAY, earliest: '09:00', latest: '09:00' });
    const also = makeVisit({ id: 'siri-1', ...ONE_DAY, earliest: '09:00', latest: '09:00' });
    const base = twoHomes();
    const from = planned({
      ...base,
      case: {
        ...base.case,
        recipients: [makeRecipient({ id: 'rita', visits: [narrow] }), makeRecipient({ id: 'siri', visits: [also] })],
      },
      teams: { rita: ['anna', 'bo'], siri: ['bo', 'cam'] },
    });
    const repair = repaired(from, ANNA_AWAY, ROOM_FOR_ALL);
    expect(repair.changes.map(({ visit, cause, after }) => [visit, cause, after?.staff])).toEqual([
      ['rita-1', 'absence', ['bo']],
      ['siri-1', 'makes-room', ['cam']],
    ]);
    expect(repair.changes[1]?.facts.for).toEqual(['rita-1']);
    expect(repair.lostFaces).toEqual([]);
  });

  it('one visit goes to another known person at another time rather than two recipients get another time', () => {
    const visit = (id: string, earliest: string, latest: string) =>
      makeRecipient({ id, visits: [makeVisit({ id: `${id}-1`, ...ONE_DAY, earliest, latest })] });
    const base = twoHomes();
    const from = planned({
      ...base,
      case: {
        ...base.case,
        recipients: [
          visit('rita', '09:00', '09:00'),
          visit('siri', '09:00', '09:40'),
          visit('tuva', '09:30', '11:00'),
          visit('una', '09:00', '09:00'),
        ],
      },
      teams: { rita: ['anna', 'bo'], siri: ['bo', 'cam'], tuva: ['bo'], una: ['cam'] },
      visits: [
        ...(base.visits ?? []),
        { visit: 'tuva-1', day: 0, start: '09:35', staff: ['bo'] },
        { visit: 'una-1', day: 0, start: '09:00', staff: ['cam'] },
      ],
    });
    const repair = repaired(from, ANNA_AWAY, ROOM_FOR_ALL);
    expect(repair.changes.map(({ visit: id, after }) => [id, after?.staff, after?.start])).toEqual([
      ['rita-1', ['bo'], '09:00'],
      ['siri-1', ['cam'], '09:35'],
    ]);
    expect(newFaults(from, repair)).toEqual([]);
  });

  it('a stranger who comes instead is told as a face that is lost', () => {
    const base = twoHomes({ rota: { anna: 'D', cam: 'D', bo: '. D' }, visits: [] });
    const rita = { visit: 'rita-1', day: 0, start: '09:00', staff: ['anna'] };
    const siri = { visit: 'siri-1', day: 0, start: '10:00', staff: ['anna'] };
    const repair = repaired(planned({ ...base, visits: [rita, siri] }), ANNA_AWAY);
    expect(repair.lostFaces).toEqual([
      { recipient: 'rita', staff: ['anna'], byStrangers: 1, unplaced: 0, every: true },
      { recipient: 'siri', staff: ['anna'], byStrangers: 1, unplaced: 0, every: true },
    ]);
    expect(repair.changes.map(({ facts }) => facts.acquaintance)).toEqual(['new', 'new']);
  });

  it('what nobody can make is named with who could, and what would have to give', () => {
    const late = makeVisit({ id: 'rita-1', ...ONE_DAY, earliest: '15:10', latest: '15:20', minutes: 60 });
    const base = twoHomes({ visits: [] });
    const from = planned({
      ...base,
      case: {
        ...base.case,
        staff: [
          makeStaff({ id: 'anna', codes: ['A'] }),
          makeStaff({ id: 'bo', codes: ['D'] }),
          makeStaff({ id: 'cam' }),
        ],
        recipients: [makeRecipient({ id: 'rita', visits: [late] })],
      },
      rota: { anna: 'A', bo: 'D', cam: '. A' },
      teams: { rita: ['anna', 'bo', 'cam'] },
      visits: [{ visit: 'rita-1', day: 0, start: '15:15', staff: ['anna'] }],
    });
    const { unplaced } = repaired(from, ANNA_AWAY);
    expect(unplaced).toHaveLength(1);
    expect(unplaced[0]?.remedies.slice(0, 2)).toMatchObject([
      { kind: 'overtime', staff: ['bo'], minutes: 10, facts: { acquaintance: 'team', person: 'bo', start: '15:10' } },
      { kind: 'window', staff: ['bo'], minutes: 10, facts: { start: '15:00' } },
    ]);
    expect(unplaced[0]?.remedies[2]).toMatchObject({ kind: 'extra-shift', staff: ['cam'], facts: { code: 'A' } });
  });
});

describe('other changes', () => {
  it('a carer who runs late comes later where that is enough', () => {
    const repair = repaired(
      planned(twoHomes()),
      { type: 'late', staff: 'anna', minutes: 70 },
      { now: '2026-09-07 08:10' },
    );
    expect(repair.changes).toHaveLength(1);
    expect(repair.changes[0]).toMatchObject({ cause: 'late', after: { staff: ['anna'], start: '09:25' } });
  });

  it('a carer who would come too late is replaced', () => {
    const narrow = makeVisit({ id: 'rita-1', ...ONE_DAY, earliest: '09:00', latest: '09:30' });
    const base = twoHomes();
    const siri = makeRecipient({ id: 'siri', visits: [makeVisit({ id: 'siri-1', ...ONE_DAY })] });
    const from = planned({
      ...base,
      case: { ...base.case, recipients: [makeRecipient({ id: 'rita', visits: [narrow] }), siri] },
    });
    const late = { type: 'late', staff: 'anna', minutes: 120 };
    const repair = repaired(from, late, { now: '2026-09-07 08:30', ...ROOM_FOR_ALL });
    expect(repair.changes.find(({ visit }) => visit === 'rita-1')).toMatchObject({
      cause: 'late',
      after: { staff: ['bo'] },
    });
    expect(newFaults(from, repair)).toEqual([]);
  });

  it('a visit with another window stays with its carer, and the others stand', () => {
    const change = { type: 'visit-changed', visit: 'rita-1', earliest: '11:00', latest: '12:00', minutes: 45 };
    const from = planned(twoHomes());
    const repair = repaired(from, change);
    expect(repair.changes).toHaveLength(1);
    expect(repair.changes[0]).toMatchObject({ cause: 'visit-changed', after: { staff: ['anna'], start: '11:00' } });
    expect(newFaults(from, repair)).toEqual([]);
  });

  it('a cancelled visit leaves the plan with its cause', () => {
    const from = planned(twoHomes());
    const repair = repaired(from, { type: 'visit-cancelled', visit: 'rita-1', date: '2026-09-07' });
    expect(repair.changes).toMatchObject([{ visit: 'rita-1', cause: 'visit-cancelled', after: null }]);
    expect(repair.unplaced).toEqual([]);
    expect(newFaults(from, repair)).toEqual([]);
  });

  it('an ended recipient is visited no more from that date on', () => {
    const from = planned({
      case: { recipients: [makeRecipient({ id: 'rita', visits: [makeVisit({ id: 'rita-1' })] })] },
      rota: { anna: 'D D D D D D D' },
      teams: { rita: ['anna'] },
      visits: [0, 1, 2, 3, 4, 5, 6].map((day) => ({ visit: 'rita-1', day, start: '09:00', staff: ['anna'] })),
    });
    const repair = repaired(from, { type: 'recipient-ended', recipient: 'rita', from: '2026-09-11' });
    expect(repair.changes.map(({ date }) => date)).toEqual(['2026-09-11', '2026-09-12', '2026-09-13']);
    expect(repair.solution.placed).toHaveLength(4);
    expect(newFaults(from, repair)).toEqual([]);
  });

  it('a new recipient gets few people, who have room, and from her first date on', () => {
    const tove = makeRecipient({ id: 'tove', visits: [makeVisit({ id: 'tove-1' })] });
    const base = twoHomes({ rota: { anna: 'D D D . . . .', bo: 'D D D D D D D', cam: 'D' } });
    const from = planned(base);
    const repair = repaired(from, { type: 'recipient-new', recipient: tove, from: '2026-09-09' });
    const hers = repair.changes.filter(({ visit }) => visit === 'tove-1');
    expect(hers.map(({ date, after }) => `${date} ${after?.staff.join()}`)).toEqual(
      ['09', '10', '11', '12', '13'].map((day) => `2026-09-${day} bo`),
    );
    expect(repair.solution.teams[2]).toEqual({ primary: 1, members: [1] });
    expect(newFaults(from, repair)).toEqual([]);
  });

  it('both carers of a visit for two stay together when one of them is ill', () => {
    const pair = makeVisit({ id: 'rita-1', ...ONE_DAY, carers: 2 });
    const base = twoHomes();
    const siri = makeRecipient({ id: 'siri', visits: [makeVisit({ id: 'siri-1', ...ONE_DAY })] });
    const from = planned({
      ...base,
      case: { ...base.case, recipients: [makeRecipient({ id: 'rita', visits: [pair] }), siri] },
      visits: [
        { visit: 'rita-1', day: 0, start: '10:00', staff: ['anna', 'bo'] },
        { visit: 'siri-1', day: 0, start: '09:00', staff: ['bo'] },
      ],
    });
    const repair = repaired(from, ANNA_AWAY);
    expect(repair.changes).toHaveLength(1);
    expect(repair.changes[0]).toMatchObject({
      after: { start: '10:00', staff: ['bo', 'cam'] },
      facts: { left: ['anna'] },
    });
    expect(newFaults(from, repair)).toEqual([]);
  });
});
