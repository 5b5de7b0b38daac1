import { describe, expect, it } from 'vitest';
import { parseChange } from '~/planner/repair/parse-change';
import type { Repair } from '~/planner/repair/repair-plan';
import { writeRepair } from '~/planner/repair/write-repair';
import { makeRecipient, makeStaff, makeVisit } from '../../factories/case';
import type { Situation } from '../support/situation';
import { newFaults, planned, repaired, visitsOf } from './support';

const ONE_DAY = { recurrence: 'FREQ=WEEKLY;BYDAY=MO' };

/** Anna alone on Monday; Bo, who knows Rita, has the day off. */
function alone(more: Partial<Situation> = {}): Situation {
  const visits = [
    makeVisit({ id: 'rita-1', ...ONE_DAY }),
    makeVisit({ id: 'rita-2', ...ONE_DAY, earliest: '13:00', latest: '14:00' }),
  ];
  return {
    case: {
      staff: [makeStaff({ id: 'anna' }), makeStaff({ id: 'bo' })],
      recipients: [makeRecipient({ id: 'rita', visits })],
    },
    rota: { anna: 'D D D', bo: '. . D' },
    teams: { rita: ['anna', 'bo'] },
    visits: [
      { visit: 'rita-1', day: 0, start: '09:00', staff: ['anna'] },
      { visit: 'rita-2', day: 0, start: '13:00', staff: ['anna'] },
    ],
    ...more,
  };
}

const MONDAY = '2026-09-07';
const ANNA_ILL = { type: 'absence', staff: 'anna', from: MONDAY, to: MONDAY };

/** The plan after Anna fell ill, which nobody could mend. */
function afterAbsence() {
  const before = planned(alone());
  const repair = repaired(before, ANNA_ILL);
  expect(repair.unplaced.map(({ visit }) => visit)).toEqual(['rita-1', 'rita-2']);
  return { case: repair.model.case, plan: writeRepair(repair, before.plan) };
}

/** The lines after a repair, by whatever id. */
const rotaOf = (repair: Repair): Readonly<Record<string, readonly (string | null)[]>> =>
  writeRepair(repair, { unassigned: [] }).rota;

describe('when somebody takes an open shift', () => {
  it('one of the group with the day off makes what nobody made', () => {
    const from = afterAbsence();
    const repair = repaired(from, { type: 'substitute', date: MONDAY, code: 'D', staff: 'bo' });
    expect(repair.unplaced).toEqual([]);
    expect(repair.changes.map(({ visit, cause, before, after }) => [visit, cause, before, after?.staff])).toEqual([
      ['rita-1', 'substitute', null, ['bo']],
      ['rita-2', 'substitute', null, ['bo']],
    ]);
    expect(repair.changes[0]?.facts).toMatchObject({ acquaintance: 'team', joined: ['bo'] });
    expect(repair.solution.unplaced).toHaveLength(from.plan.unassigned.length - 2);
    expect(rotaOf(repair).bo?.[0]).toBe('D');
    expect(newFaults(from, repair).filter(({ rule }) => rule !== 'contract-hours')).toEqual([]);
  });

  it('a person from outside comes on that date alone, with a rota of her own', () => {
    const from = afterAbsence();
    const person = { id: 'cam', zone: from.case.zones[0]?.id, skills: [] };
    const repair = repaired(from, { type: 'substitute', date: MONDAY, code: 'D', person });
    expect(visitsOf(repair).filter((line) => line.endsWith('cam'))).toHaveLength(2);
    const row = rotaOf(repair)[repair.model.staff.at(-1)?.id ?? ''] ?? [];
    expect(row.filter((code) => code !== null)).toEqual(['D']);
    expect(newFaults(from, repair)).toEqual([]);
  });

  it('leaves alone what is no longer due, and what has begun', () => {
    const planOfOne = planned(alone());
    const cancelled = repaired(planOfOne, { type: 'visit-cancelled', visit: 'rita-1', date: MONDAY });
    const from = { case: cancelled.model.case, plan: writeRepair(cancelled, planOfOne.plan) };
    const now = `${MONDAY} 10:00`;
    const repair = repaired(from, { type: 'substitute', date: MONDAY, code: 'D', staff: 'bo' }, { now });
    expect(repair.changes).toEqual([]);
    expect(visitsOf(repair)).toEqual(visitsOf(cancelled));
  });

  it('is refused where the code, the date or the person cannot be', () => {
    const { case: source } = planned(alone());
    const faultsOf = (document: object): string[] => {
      const parsed = parseChange({ type: 'substitute', code: 'D', date: MONDAY, ...document }, source);
      return parsed.ok ? [] : parsed.faults.map(({ path }) => path);
    };
    expect(faultsOf({ staff: 'bo', date: '2030-01-01' })).toEqual(['$.date']);
    expect(faultsOf({})).toEqual(['$.staff']);
    expect(faultsOf({ staff: 'nobody' })).toEqual(['$.staff']);
    expect(faultsOf({ person: { id: 'cam', zone: 'nowhere', skills: [] } })).toEqual(['$.person.zone']);
  });
});

describe('when somebody leaves in the middle of a day', () => {
  it('keeps the visits that end before, and others make the rest', () => {
    const from = planned(alone({ rota: { anna: 'D D D', bo: 'D . D' } }));
    const repair = repaired(from, { ...ANNA_ILL, fromTime: '12:00' }, { now: `${MONDAY} 06:40` });
    expect(repair.changes.map(({ visit, after }) => [visit, after?.staff])).toEqual([['rita-2', ['bo']]]);
    expect(visitsOf(repair)).toContain('rita-1 0 540 anna');
    expect(newFaults(from, repair)).toEqual([]);
  });

  it('is away the whole day where none of her visits ends before', () => {
    const from = planned(alone({ rota: { anna: 'D D D', bo: 'D . D' } }));
    const repair = repaired(from, { ...ANNA_ILL, fromTime: '08:00' }, { now: `${MONDAY} 06:40` });
    expect(repair.changes).toHaveLength(2);
    expect(repair.model.case.staff[0]?.off).toEqual([MONDAY]);
  });
});
