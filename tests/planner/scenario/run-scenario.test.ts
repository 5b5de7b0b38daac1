import { describe, expect, it } from 'vitest';
import type { StaffId, ZoneId } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { comparePlans } from '~/planner/scenario/compare-plans';
import { isSupposed, runScenario } from '~/planner/scenario/run-scenario';
import type { Supposition } from '~/planner/scenario/scenario';
import { check } from '../support/checker';
import { demo } from '../repair/support';

const source = demo();
const { start } = source.case;
const FIRST = 'S01' as StaffId;
const NORTH = 'Z1' as ZoneId;

const tried = (...suppositions: Supposition[]) =>
  runScenario(source, suppositions, {
    now: { date: start, minutes: 0 },
    solve: { seed: 1, budget: { steps: 60_000 }, now: () => 0 },
  });

const visitsBy = (
  staff: StaffId,
  { plan }: { plan: { visits: readonly { date: string; staff: readonly string[] }[] } },
) => plan.visits.filter((visit) => visit.staff.includes(staff));

describe('a scenario', () => {
  it('gives the visits of someone who is away to others, and leaves the rota and other days alone', () => {
    const away = tried({ type: 'away', staff: FIRST, from: start, to: addDays(start, 6) });
    expect(away.method).toBe('repair');
    expect(away.plan.rota).toEqual(source.plan.rota);
    expect(visitsBy(FIRST, away).filter(({ date }) => date <= addDays(start, 6))).toEqual([]);
    expect(visitsBy(FIRST, away).length).toBe(
      visitsBy(FIRST, source).filter(({ date }) => date > addDays(start, 6)).length,
    );
    expect(away.changes.every(({ cause }) => cause === 'absence' || cause === 'makes-room')).toBe(true);
  });

  it('lays the rota without someone who quits, and says who loses her', () => {
    const quit = tried({ type: 'quits', staff: FIRST });
    expect(quit.method).toBe('solve');
    expect(quit.plan.rota[FIRST]).toBeUndefined();
    expect(visitsBy(FIRST, quit)).toEqual([]);
    const compared = comparePlans({ before: source, after: quit });
    const visited = source.case.recipients.filter(({ id }) =>
      source.plan.visits.some((visit) => visit.recipient === id && visit.staff.includes(FIRST)),
    );
    const members = visited.filter(({ id }) => source.plan.teams[id]?.members.includes(FIRST)).map(({ id }) => id);
    const losing = compared.faces.filter(({ lost }) => lost.includes(FIRST)).map(({ recipient }) => recipient);
    expect(members.length).toBeGreaterThan(0);
    expect(losing.sort()).toEqual(members.sort());
    expect(compared.load[0]).toMatchObject({ staff: FIRST, minutesAfter: null });
  });

  it('gives the line of another position as many hours as that position has', () => {
    const { case: supposed, plan } = tried({ type: 'position', staff: FIRST, positionPercent: 60 });
    const paid = new Map(supposed.shiftCodes.map(({ code, paidMinutes }) => [code, paidMinutes]));
    const minutes = plan.rota[FIRST]?.reduce((sum, code) => sum + (code === null ? 0 : (paid.get(code) ?? 0)), 0);
    const due = 0.6 * 2130 * supposed.rotaWeeks;
    expect(Math.abs((minutes ?? 0) - due)).toBeLessThanOrEqual(225);
  });

  it('moves a closed zone and its people into another', () => {
    const south = source.case.zones.find(({ id }) => id !== NORTH);
    if (!south) throw new Error('The demo has several zones');
    const closed = tried({ type: 'zone-closes', zone: NORTH, into: south.id });
    expect(closed.case.zones.map(({ id }) => id)).not.toContain(NORTH);
    const homes = [...closed.case.staff, ...closed.case.recipients].map(({ zone }) => zone);
    expect(homes).not.toContain(NORTH);
    const hard = new Set(check(closed.case, closed.plan, { bounds: false }).hard.list.map(({ rule }) => rule));
    expect([...hard]).toEqual([]);
  });

  it('finds visits and a team for new recipients, after the rest of the scenario', () => {
    const { plan, case: supposed } = tried(
      { type: 'away', staff: FIRST, from: start, to: addDays(start, 2) },
      { type: 'new-recipients', zone: NORTH, tier: 'C', count: 3, from: addDays(start, 7) },
    );
    const added = supposed.recipients.filter(({ id }) => isSupposed(id));
    expect(added).toHaveLength(3);
    for (const { id, teamSize } of added) {
      expect(plan.teams[id]?.members.length).toBeLessThanOrEqual(teamSize ?? 4);
      const own = plan.visits.filter(({ recipient }) => recipient === id);
      expect(own.length).toBeGreaterThan(0);
      expect(own.every(({ date }) => date >= addDays(start, 7))).toBe(true);
      // A later repair must not turn the weeks before she came into visits that nobody can make.
      const early = plan.unassigned.filter(
        ({ recipient, date }) => recipient === id && (date ?? start) < addDays(start, 7),
      );
      expect(early.every(({ cause }) => cause === 'not-started')).toBe(true);
      expect(early.length).toBeGreaterThan(0);
    }
  });
});

describe('the comparison of a plan with itself', () => {
  it('finds no difference', () => {
    const same = comparePlans({ before: source, after: source });
    expect(same.before).toEqual(same.after);
    expect(same.faces).toEqual([]);
    expect(same.changedCells).toBe(0);
    expect(same.load.every((row) => row.minutesBefore === row.minutesAfter)).toBe(true);
  });
});
