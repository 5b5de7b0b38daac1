import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import type { Plan } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import { solve, type Budget, type Progress, type SolveOptions } from '~/planner';
import type { KeptRota } from '~/planner/options';
import { makeCase, makeRecipient, makeStaff, makeVisit } from '../factories/case';
import { fixtureCase } from './support/cases';
import { check } from './support/checker';

const run = (source: PlanningCase, budget: Budget, more: Partial<SolveOptions> = {}) =>
  solve(source, { seed: 1, budget, now: () => 0, ...more });

describe('solving a case', () => {
  it.each(['small-8', 'fjordvik-60'] as const)('gives %s a legal plan that places every visit', (name) => {
    const source = fixtureCase(name);
    const report = check(source, run(source, { steps: 600_000 }), { bounds: false });
    expect(report.hard.perRule).toEqual({});
    expect(report.visits).toMatchObject({ planned: report.visits.due, unassigned: 0 });
  });

  it('gives the same plan for the same seed and steps, and another for another seed', () => {
    const source = fixtureCase('small-8');
    const text = (seed: number): string => JSON.stringify(run(source, { steps: 30_000 }, { seed }));
    expect(text(3)).toBe(text(3));
    expect(text(3)).not.toBe(text(4));
  });

  it('gives a plan at once when it is stopped before it begins', () => {
    const source = fixtureCase('small-8');
    const plan = run(source, { steps: 1_000_000 }, { signal: { aborted: true } });
    expect(check(source, plan, { bounds: false }).claims).toMatchObject({
      hardRulesNotInFindings: [],
      findingsNotBroken: [],
    });
  });

  it('goes on from a plan and never makes it worse', () => {
    const source = fixtureCase('small-8');
    const from = run(source, { steps: 30_000 });
    const plan = run(source, { steps: 10_000 }, { from, seed: 9 });
    const before = check(source, from, { bounds: false });
    const after = check(source, plan, { bounds: false });
    expect(after.ok).toBe(before.ok);
    expect(after.visits.unassigned).toBeLessThanOrEqual(before.visits.unassigned);
  });

  it('plans a rota for a case without recipients', () => {
    const source = { ...fixtureCase('small-8'), recipients: [] };
    const plan = run(source, { steps: 30_000 });
    expect(check(source, plan, { bounds: true }).ok).toBe(true);
    expect(plan.continuity.case.mean.m14).toBeNull();
  });

  it('keeps within the time it has', () => {
    let clock = 0;
    const plan = solve(fixtureCase('small-8'), { seed: 1, budget: { seconds: 2 }, now: () => (clock += 5) });
    expect(plan.run.seconds).toBeLessThanOrEqual(2.1);
  });
});

describe('a rota that stands', () => {
  const source = fixtureCase('small-8');
  const stands = run(source, { steps: 40_000 });
  const cells = Object.fromEntries(
    Object.entries(stands.rota).map(([id, line]) => [id, line.map((code, day) => ({ day, code }))]),
  );
  const away = ['2026-09-14', '2026-09-15', '2026-09-16'].map((date) => date as IsoDate);
  const staff = source.staff.map((person) => (person.id === 'S2' ? { ...person, off: away } : person));
  const again = (pointsPerChangedCell: number) =>
    run({ ...source, staff }, { steps: 40_000 }, { seed: 2, keep: { cells, pointsPerChangedCell } });
  const changed = (plan: Plan): number =>
    source.staff.reduce(
      (sum, { id }) => sum + (plan.rota[id] ?? []).filter((code, day) => code !== stands.rota[id]?.[day]).length,
      0,
    );

  it('is changed less, the more a changed day costs, and still keeps every rule', () => {
    const [free, dear] = [again(0), again(200)];
    expect(changed(dear)).toBeLessThan(changed(free));
    for (const plan of [free, dear]) expect(check({ ...source, staff }, plan, { bounds: false }).ok).toBe(true);
  });

  it('gives the same plan for the same seed and steps', () => {
    expect(JSON.stringify(again(2))).toBe(JSON.stringify(again(2)));
  });

  it('asks for nothing where its people and codes are not in the case any more', () => {
    const keep = { cells: { nobody: [{ day: 0, code: 'D' }], S1: [{ day: 0, code: 'Z' }] }, pointsPerChangedCell: 200 };
    const plan = run(source, { steps: 40_000 }, { keep: keep as unknown as KeptRota });
    expect(check(source, plan, { bounds: false }).ok).toBe(true);
  });
});

describe('people who are pinned to a team', () => {
  const source = fixtureCase('small-8');
  const one = source.recipients[0]?.id;
  const pinnedTo = (people: readonly string[], more: Partial<SolveOptions> = {}) =>
    run(source, { steps: 20_000 }, { pinned: { [one ?? '']: people } as SolveOptions['pinned'], ...more });
  const teamOf = (plan: Plan): readonly string[] =>
    Object.entries(plan.teams).find(([id]) => id === one)?.[1].members ?? [];

  it('stay in it, whoever visits', () => {
    const free = teamOf(run(source, { steps: 20_000 }));
    const stranger = source.staff.find(
      ({ id }) => !free.includes(id) && !source.recipients[0]?.excludedStaff?.includes(id),
    );
    const plan = pinnedTo([stranger?.id ?? '']);
    expect(teamOf(plan)).toContain(stranger?.id);
    expect(check(source, plan, { bounds: false }).hard.perRule).toEqual({});
    expect(plan.findings.filter(({ rule }) => rule.startsWith('pin-'))).toEqual([]);
  });

  it('are told of where they cannot be kept', () => {
    const everyone = [...source.staff.map(({ id }) => id), 'gone'];
    const plan = pinnedTo(everyone);
    expect(check(source, plan, { bounds: false }).hard.perRule).toEqual({});
    const told = plan.findings.filter(({ rule }) => rule.startsWith('pin-'));
    expect(told.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['pin-gone', 'pin-no-room']));
    expect(told).toHaveLength(everyone.length - teamOf(plan).length);
  });
});

describe('the progress of a search', () => {
  it('counts the hard rules that the best rota so far breaks', () => {
    const reports: Progress[] = [];
    let clock = 0;
    const source = fixtureCase('impossible-night');
    const plan = run(source, { steps: 60_000 }, { now: () => (clock += 50), onProgress: (p) => reports.push(p) });
    const hard = plan.findings.filter(({ level, facts }) => level === 'hard' && facts.cause === undefined).length;
    expect(hard).toBeGreaterThan(1);
    expect(reports.map(({ hardBreaches }) => hardBreaches)).toContain(hard);
  });
});

describe('an occurrence that nobody makes', () => {
  const staff = [makeStaff({ id: 'anna', codes: ['D'] }), makeStaff({ id: 'bo', codes: ['D'], skills: ['nurse'] })];
  const rules = { hoursToleranceMinutes: 100_000 };
  const demand = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, code: 'D', min: 2, max: 2 }));
  const causesOf = (visit: Record<string, unknown>, recipient: Record<string, unknown> = {}): string[] => {
    const recipients = [makeRecipient({ id: 'rita', visits: [makeVisit({ id: 'v', ...visit })], ...recipient })];
    const source = makeCase({ staff, rules, demand, recipients });
    const plan = run(source, { steps: 20_000 });
    expect(check(source, plan, { bounds: false }).hard.perRule.occurrence).toBeUndefined();
    return [...new Set(plan.unassigned.map(({ cause }) => cause))];
  };
  const monday = { recurrence: 'FREQ=WEEKLY;BYDAY=MO' };

  it('falls outside every shift', () => {
    expect(causesOf({ ...monday, earliest: '19:00', latest: '20:00' })).toEqual(['nobody-on-duty']);
  });

  it('belongs to a recipient who shall meet nobody of those at work', () => {
    expect(causesOf(monday, { excludedStaff: ['anna', 'bo'] })).toEqual(['all-excluded']);
  });

  it('needs a skill that nobody of those at work has', () => {
    expect(causesOf({ ...monday, skills: ['medicine'] })).toEqual(['no-skill']);
  });

  it('needs two where only one may come', () => {
    expect(causesOf({ ...monday, carers: 2 }, { excludedStaff: ['anna'] })).toEqual(['too-few-on-duty']);
  });

  it('is asked for more often than the allowed days can hold', () => {
    expect(causesOf({ timesPerWeek: 2, weekdays: [1] })).toEqual(['too-few-allowed-days']);
  });

  it('finds everybody busy, and says who has most time left', () => {
    const visits = [0, 1, 2].map((i) =>
      makeVisit({ id: `v${i}`, ...monday, earliest: '08:15', latest: '09:00', minutes: 300 }),
    );
    const source = makeCase({ staff, rules, demand, recipients: [makeRecipient({ id: 'rita', visits })] });
    const { unassigned } = run(source, { steps: 20_000 });
    expect(unassigned).toHaveLength(1);
    expect(unassigned[0]).toMatchObject({
      cause: 'no-capacity',
      date: '2026-09-07',
      facts: { nearestIdleMinutes: expect.any(Number) },
    });
  });
});
