import { describe, expect, it } from 'vitest';
import { describe as describePlan } from '~/planner/solve';
import { createEngineRun } from '~/planner/engine-run';
import { buildModel } from '~/planner/model/build-model';
import type { PlanningCase } from '~/domain/case/planning-case';
import type { Rota, Solution } from '~/planner/model/model';
import { improve } from '~/planner/search/improve';
import { planVisits } from '~/planner/visits/plan-visits';
import { makeCase, makeRecipient, makeStaff, makeVisit, type CaseDraft } from '../../factories/case';
import { check } from '../support/checker';

const FREE_HOURS = { hoursToleranceMinutes: 100_000 };

/** A rota in words: `'D D . . N . .'` for each person. */
function rotaOf(source: PlanningCase, rows: readonly string[]): Rota {
  const shift = (text: string): number => source.shiftCodes.findIndex(({ code }) => code === text);
  return rows.map((row) => Int8Array.from(row.split(' '), shift));
}

function plan(draft: CaseDraft, rows: readonly string[]): { source: PlanningCase; start: Solution; better: Solution } {
  const source = makeCase({ rules: FREE_HOURS, ...draft });
  const model = buildModel(source);
  const run = createEngineRun({ seed: 2, budget: { steps: 4000 }, now: () => 0 });
  const start = planVisits(model, rotaOf(source, rows), { run }).solution;
  return { source, start, better: improve(model, start, { run }).solution };
}

function reportOn(source: PlanningCase, solution: Solution) {
  return check(source, describePlan(buildModel(source), solution), { bounds: false });
}

describe('planning visits where the case is unusual', () => {
  it('gives a visit after midnight to the night shift of the day before, also on the first day', () => {
    const visits = [makeVisit({ id: 'night', earliest: '02:00', latest: '03:00' })];
    const { source, better } = plan({ recipients: [makeRecipient({ id: 'rita', visits })] }, [
      'N N . . N N .',
      '. . N N . . N',
    ]);
    const report = reportOn(source, better);
    expect(better.unplaced).toEqual([]);
    expect(report.visits).toMatchObject({ planned: 7, unassigned: 0 });
    expect(Object.keys(report.hard.perRule).filter((rule) => rule === 'on-shift')).toEqual([]);
  });

  it('sends two who have one each of the skills that a visit of two asks for', () => {
    const visits = [makeVisit({ id: 'both', carers: 2, skills: ['medicine', 'nurse'] })];
    const staff = [
      makeStaff({ id: 'anna', skills: ['medicine'] }),
      makeStaff({ id: 'bo', skills: ['nurse'] }),
      makeStaff({ id: 'carl' }),
    ];
    const { source, better } = plan({ staff, recipients: [makeRecipient({ id: 'rita', visits })] }, [
      'D D D D D . .',
      'D D D . . D .',
      'D D D D D . .',
    ]);
    const report = reportOn(source, better);
    expect(report.hard.perRule.skills).toBeUndefined();
    for (const { staff: carers } of better.placed) expect([...carers].sort()).toEqual([0, 1]);
  });

  it('plans less than one turn of the rota, and more', () => {
    const recipients = [makeRecipient({ id: 'rita', visits: [makeVisit({ id: 'v', timesPerWeek: 2 })] })];
    const short = plan({ rotaWeeks: 2, planWeeks: 1, recipients }, [
      'D D D D D . . . . . . . . .',
      '. . . . . . . D D D D D . .',
    ]);
    const long = plan({ rotaWeeks: 1, planWeeks: 3, recipients }, ['D D D . . . .', '. . . D D . .']);
    expect([short.better.placed.length, long.better.placed.length]).toEqual([2, 6]);
    for (const { source, better } of [short, long]) expect(reportOn(source, better).visits.unassigned).toBe(0);
  });

  it('plans nothing for nobody', () => {
    const { better } = plan({ recipients: [] }, ['D D D . . . .', '. . . D D . .']);
    expect(better).toMatchObject({ teams: [], placed: [], unplaced: [] });
  });

  it('still gives a team to a recipient whom nobody can visit, with the pinned primary in it', () => {
    const visits = [makeVisit({ id: 'late', earliest: '23:00', latest: '23:30' })];
    const recipients = [
      makeRecipient({ id: 'rita', visits, primary: 'bo' }),
      makeRecipient({ id: 'siv', visits: [{ ...visits[0], id: 'later' }] }),
    ];
    const staff = ['anna', 'bo'].map((id) => makeStaff({ id, codes: ['D'] }));
    const { better } = plan({ staff, recipients }, ['D D D . . . .', '. . . D D . .']);
    expect(better.unplaced).toHaveLength(14);
    expect(better.teams[0]).toEqual({ primary: 1, members: [1] });
    expect(better.teams[1]?.members).toHaveLength(1);
  });

  it('never leaves more unplaced than the plan it started from', () => {
    const visits = Array.from({ length: 12 }, (_, i) => makeVisit({ id: `v${i}`, minutes: 60 }));
    const recipients = visits.map((visit, i) => makeRecipient({ id: `r${i}`, visits: [visit] }));
    const { start, better } = plan({ recipients }, ['D D D D D . .', '. . D D D D .']);
    expect(start.unplaced.length).toBeGreaterThan(0);
    expect(better.unplaced.length).toBeLessThanOrEqual(start.unplaced.length);
  });
});
