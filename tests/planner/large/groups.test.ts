import { describe, expect, it } from 'vitest';
import type { Plan } from '~/domain/case/plan';
import { chooseRecipients, chooseStaff, membersOf, recipientsAsPlanned } from '~/planner/large/choose-groups';
import { firstRota, isLegal } from '~/planner/large/first-rota';
import { amongOthers, groupCase } from '~/planner/large/group-cases';
import { join, partOf } from '~/planner/large/join';
import { settle } from '~/planner/large/settle';
import { firstOfGroups } from '~/planner/large/solve-groups';
import { splitStaffing } from '~/planner/large/split-staffing';
import { createSpreader } from '~/planner/large/spread';
import { createEngineRun } from '~/planner/engine-run';
import { buildModel } from '~/planner/model/build-model';
import { OFF, type Model } from '~/planner/model/model';
import { RotaState } from '~/planner/rota/rota-state';
import { createRotaTables } from '~/planner/rota/rota-tables';
import { judgeRota } from '~/planner/rules/judge';
import { planVisits } from '~/planner/visits/plan-visits';
import { solve } from '~/planner';
import { solutionOf } from '~/planner/write/read-plan';
import { makeCase } from '../../../scripts/lib/make-case';
import { fixtureCase } from '../support/cases';
import { check } from '../support/checker';

const SOURCE = makeCase({ seed: 31, recipients: 90, staff: 26, weeks: 3, zones: 6, nights: true });
/** The same without nights, which a short search can plan within the rules. */
const DAYS_ONLY = makeCase({ seed: 31, recipients: 90, staff: 26, weeks: 3, zones: 6 });
/** A day on which no group has people enough for the whole. */
const SATURDAY = 5;
const now = (): number => 0;
const run = (steps: number) => createEngineRun({ seed: 1, budget: { steps }, now });

/** A large case with its groups and a first legal rota. */
function started(model: Model) {
  const staff = chooseStaff(model);
  if (staff === null) throw new Error('the case is too small for groups');
  const rota = firstRota(model, { groups: membersOf(staff) }, { run: run(600_000), stopWhenLegal: true });
  const groups = chooseRecipients(model, staff, rota).map((group) => groupCase(model, group));
  return { staff, rota, groups };
}

describe('sharing out whole numbers', () => {
  it('gives away exactly what there is, and over many rows everyone her share', () => {
    const { spread } = createSpreader([0.5, 0.3, 0.2]);
    const sums = [0, 0, 0];
    for (let row = 0; row < 10; row++) {
      const parts = spread(7);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(7);
      parts.forEach((part, i) => (sums[i] = (sums[i] ?? 0) + part));
    }
    expect(sums).toEqual([35, 21, 14]);
  });

  it('gives nobody more than she has room for', () => {
    const { spread } = createSpreader([0.5, 0.5]);
    expect(spread(5, [1, 9])).toEqual([1, 4]);
    expect(spread(5, [1, 2])).toEqual([1, 2]);
  });
});

describe('a large case in groups', () => {
  const model = buildModel(SOURCE);
  const { staff, rota, groups } = started(model);

  it('has everyone in one group, and the demand of all groups is the demand of the case', () => {
    const everyone = (lists: readonly (readonly number[])[]): number[] => lists.flat().sort((a, b) => a - b);
    expect(groups).toHaveLength(2);
    expect(everyone(groups.map((group) => group.staff))).toEqual(model.staff.map(({ index }) => index));
    expect(everyone(groups.map(({ recipients }) => recipients))).toEqual(model.recipients.map(({ index }) => index));
    const staffing = splitStaffing(model, { groups: membersOf(staff) });
    for (const row of SOURCE.demand) {
      const parts = staffing.flatMap(({ demand }) =>
        demand.filter(({ weekday, code }) => weekday === row.weekday && code === row.code),
      );
      expect(parts.reduce((sum, { min }) => sum + min, 0)).toBe(row.min);
      expect(parts.reduce((sum, { max }) => sum + max, 0)).toBe(row.max);
    }
    for (const row of SOURCE.skillDemand ?? []) {
      const parts = staffing.flatMap(({ skillDemand = [] }) =>
        skillDemand.filter(
          ({ weekday, code, skill }) => weekday === row.weekday && code === row.code && skill === row.skill,
        ),
      );
      expect(parts.reduce((sum, { min }) => sum + min, 0)).toBe(row.min);
    }
  });

  it('keeps a recipient with the primary contact that is pinned', () => {
    const pinned = model.recipients.filter(({ primary }) => primary >= 0);
    expect(pinned.length).toBeGreaterThan(0);
    for (const { index, primary } of pinned) {
      const own = groups.find(({ recipients }) => recipients.includes(index));
      expect(own?.staff).toContain(primary);
    }
  });

  it('starts from a rota that is legal as a whole', () => {
    expect(isLegal(model, rota)).toBe(true);
  });

  it('has a group see the staffing of the whole, in its rules and in its search alike', () => {
    for (const group of groups) {
      const among = amongOthers(model, group, rota);
      const rows = group.staff.map((person) => Int8Array.from(rota[person] ?? []));
      expect(judgeRota(among, rows).filter(({ rule }) => rule.level === 'hard')).toEqual([]);
      expect(new RotaState(createRotaTables(among), rows).hard()).toBe(0);
      const dayOff = rows.map((row, i) =>
        i === 0 ? row : Int8Array.from(row, (shift, day) => (day === SATURDAY ? OFF : shift)),
      );
      const whole = rota.map((row, person) => dayOff[group.staff.indexOf(person)] ?? row);
      const staffing = (found: ReturnType<typeof judgeRota>) =>
        found.filter(({ rule }) => rule.scope === 'day').map(({ rule, breach }) => [rule.id, breach]);
      expect(staffing(judgeRota(among, dayOff))).toEqual(staffing(judgeRota(model, whole)));
      expect(staffing(judgeRota(among, dayOff)).length).toBeGreaterThan(0);
      const state = new RotaState(createRotaTables(among), rows);
      dayOff.forEach((row, i) => state.set(state.cellOf({ staff: i, day: SATURDAY }), row[SATURDAY] ?? OFF));
      expect(state.hard()).toBe(new RotaState(createRotaTables(among), dayOff).hard());
    }
  });

  it('is planned within the rules, every visit once', () => {
    const plan = solve(DAYS_ONLY, { seed: 1, budget: { steps: 200_000 }, now });
    const report = check(DAYS_ONLY, plan, { bounds: false });
    expect(report.hard.perRule).toEqual({});
    expect(report.claims).toMatchObject({ hardRulesNotInFindings: [], findingsNotBroken: [] });
    const model = buildModel(DAYS_ONLY);
    const solution = solutionOf(model, plan);
    const grouping = chooseStaff(model);
    const again = recipientsAsPlanned(model, grouping ?? { count: 1, groupOf: [] }, solution)
      .map((group) => groupCase(model, group))
      .map((group) => ({ group, solution: partOf(model, group, solution) }));
    const joined = join(model, again);
    expect(joined.placed.length + joined.unplaced.length).toBe(solution.placed.length + solution.unplaced.length);
    expect(joined.rota).toEqual(solution.rota);
  });

  it('gives people of other groups what a group has no time for', () => {
    const large = buildModel(DAYS_ONLY);
    const { rota, groups } = started(large);
    const first = firstOfGroups(
      large,
      { groups, rota },
      (part, rows) => planVisits(part, rows, { run: run(1) }).solution,
    );
    expect(first.unplaced.length).toBeGreaterThan(0);
    const settled = settle(large, first, { run: run(40_000) });
    expect(settled.unplaced.length).toBeLessThan(first.unplaced.length / 2);
    expect(settled.placed.length + settled.unplaced.length).toBe(first.placed.length + first.unplaced.length);
    expect(isLegal(large, settled.rota)).toBe(true);
  });

  it('is given the same plan for the same steps', () => {
    const plan = (): Plan => solve(DAYS_ONLY, { seed: 1, budget: { steps: 8_000 }, now });
    expect(plan()).toEqual(plan());
  });

  it('is planned at once when it is stopped before it begins, and never made worse from a plan', () => {
    const first = solve(DAYS_ONLY, { seed: 1, budget: { steps: 40_000 }, now, signal: { aborted: true } });
    expect(check(DAYS_ONLY, first, { bounds: false }).claims).toMatchObject({ hardRulesNotInFindings: [] });
    const from = solve(DAYS_ONLY, { seed: 1, budget: { steps: 80_000 }, now });
    expect(check(DAYS_ONLY, from, { bounds: false }).hard.perRule).toEqual({});
    const later = solve(DAYS_ONLY, { seed: 2, budget: { steps: 20_000 }, now, from });
    expect(later.unassigned.length).toBeLessThanOrEqual(from.unassigned.length);
    expect(later.continuity.case.mean.m14).toBeLessThanOrEqual(from.continuity.case.mean.m14 ?? 0);
  });
});

it('has groups of whole zones where they are about as large, and gives each as much to do as the others', () => {
  const model = buildModel(makeCase({ seed: 31, recipients: 360, staff: 80, weeks: 2, zones: 5 }));
  const staff = chooseStaff(model);
  if (staff === null) throw new Error('the case is too small for groups');
  const off = model.staff.map(() => new Int8Array(model.rotaDays).fill(OFF));
  const groups = chooseRecipients(model, staff, off);
  expect(groups).toHaveLength(5);
  const largest = groups.map(({ recipients }) => {
    const people = model.travel.map((_, zone) => recipients.filter((r) => model.recipients[r]?.zone === zone).length);
    return Math.max(...people) / recipients.length;
  });
  expect(Math.min(...largest)).toBeGreaterThan(0.92);
  const sizes = groups.map(({ recipients }) => recipients.length);
  expect(Math.max(...sizes)).toBeLessThan(1.3 * Math.min(...sizes));
});

it("has people who must be primary contacts in the groups of their recipients' zones", () => {
  const model = buildModel(makeCase({ seed: 5, recipients: 360, staff: 80, weeks: 2, zones: 5 }));
  const staff = chooseStaff(model);
  if (staff === null) throw new Error('the case is too small for groups');
  const off = model.staff.map(() => new Int8Array(model.rotaDays).fill(OFF));
  const zones = chooseRecipients(model, staff, off).map(({ recipients }) => {
    const people = model.travel.map((_, zone) => recipients.filter((r) => model.recipients[r]?.zone === zone).length);
    return people.indexOf(Math.max(...people));
  });
  const pinned = model.recipients.filter(({ primary }) => primary >= 0);
  const atHome = pinned.filter(({ primary, zone }) => zones[staff.groupOf[primary] ?? -1] === zone);
  expect(pinned.length).toBeGreaterThan(20);
  expect(atHome.length).toBeGreaterThan(0.85 * pinned.length);
});

it('shares the work of a zone as large as all the others between groups', () => {
  const source = makeCase({ seed: 7, recipients: 360, staff: 80, weeks: 2, zones: 5 });
  const zoneOf = (i: number) => source.zones[i % 2 === 0 ? 0 : 1 + (Math.floor(i / 2) % 4)];
  const model = buildModel({
    ...source,
    staff: source.staff.map((person, i) => ({ ...person, zone: zoneOf(i)?.id ?? person.zone })),
    recipients: source.recipients.map((recipient, i) => ({ ...recipient, zone: zoneOf(i)?.id ?? recipient.zone })),
  });
  const staff = chooseStaff(model);
  if (staff === null) throw new Error('the case is too small for groups');
  const off = model.staff.map(() => new Int8Array(model.rotaDays).fill(OFF));
  const sizes = chooseRecipients(model, staff, off).map(({ recipients }) => recipients.length);
  expect(Math.max(...sizes)).toBeLessThan(1.6 * Math.min(...sizes));
});

it('searches a case of the size of one resource group as one', () => {
  expect(chooseStaff(buildModel(fixtureCase('fjordvik-60')))).toBeNull();
});
