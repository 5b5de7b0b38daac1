import { describe, expect, it } from 'vitest';
import type { Clock, VisitId } from '~/domain/brand';
import type { CaseDemand, PlanningCase } from '~/domain/case/planning-case';
import { chooseRecipients, chooseStaff, membersOf } from '~/planner/large/choose-groups';
import { nightCrew } from '~/planner/large/night-crew';
import { splitStaffing } from '~/planner/large/split-staffing';
import { buildModel } from '~/planner/model/build-model';
import { OFF } from '~/planner/model/model';
import { makeCase } from '../../../scripts/lib/make-case';

/** Five are needed every night, one of them on average in three groups. */
const SOURCE = makeCase({ seed: 7, recipients: 800, staff: 200, weeks: 3, zones: 12, nights: true });
const NIGHT = 'N';

const isNight = ({ code }: CaseDemand): boolean => code === NIGHT;

function withNights(source: PlanningCase, people: number): PlanningCase {
  return { ...source, demand: source.demand.map((row) => (isNight(row) ? { ...row, min: people } : row)) };
}

/** The case with the first visit at an hour at which only those on a night shift are at work. */
function withVisitAtNight(source: PlanningCase): PlanningCase {
  const [first, ...rest] = source.recipients;
  if (first === undefined) throw new Error('the case has recipients');
  const atNight = { id: 'V-night' as VisitId, recurrence: 'FREQ=DAILY', minutes: 20 };
  const window = { earliest: '02:00' as Clock, latest: '04:00' as Clock };
  return { ...source, recipients: [{ ...first, visits: [...first.visits, { ...atNight, ...window }] }, ...rest] };
}

describe('the night crew of a large case', () => {
  const model = buildModel(SOURCE);
  const crew = nightCrew(model);
  const people = crew.map((index) => model.staff[index]);

  it('has the hours and the weekends that all nights take, and only people who may work them', () => {
    const rows = SOURCE.demand.filter(isNight);
    const shift = model.shifts.find(({ code }) => code === NIGHT);
    const minutes = rows.reduce((sum, { min }) => sum + min, 0) * (shift?.paidMinutes ?? 0) * SOURCE.rotaWeeks;
    const hours = people.reduce((sum, person) => sum + (person?.contractMinutes ?? 0), 0);
    expect(hours).toBeGreaterThan(minutes);
    expect(hours).toBeLessThan(1.4 * minutes);
    const weekends = people.reduce((sum, person) => sum + 1 / (person?.weekendEvery ?? 1), 0);
    expect(weekends).toBeGreaterThan(Math.max(...rows.map(({ min }) => min)));
    expect(people.every((person) => person?.canWork[shift?.index ?? -1])).toBe(true);
  });

  it('leaves out whoever must be a primary contact', () => {
    const primaries = model.recipients.flatMap(({ primary }) => (primary >= 0 ? [primary] : []));
    expect(primaries.length).toBeGreaterThan(0);
    expect(primaries.filter((person) => crew.includes(person))).toEqual([]);
  });

  it('is not made where few are needed at night, or where somebody has visits then', () => {
    expect(nightCrew(buildModel(withNights(SOURCE, 3)))).toEqual([]);
    expect(nightCrew(buildModel(withVisitAtNight(SOURCE)))).toEqual([]);
  });

  it('is a group of its own without recipients, and takes every night and no day that must be staffed', () => {
    const staff = chooseStaff(model);
    if (staff?.crew === undefined) throw new Error('the case has a crew');
    const groups = membersOf(staff);
    expect(groups[staff.crew]).toEqual([...crew]);
    const night = model.shifts.findIndex(({ code }) => code === NIGHT);
    const rota = model.staff.map(({ index }) =>
      new Int8Array(model.rotaDays).fill(OFF).map((off, day) => (crew.includes(index) && day % 2 === 0 ? night : off)),
    );
    const recipients = chooseRecipients(model, staff, rota).map((group) => group.recipients.length);
    expect(recipients[staff.crew]).toBe(0);
    expect(recipients.reduce((sum, n) => sum + n, 0)).toBe(model.recipients.length);
    const parts = splitStaffing(model, { groups, crew: staff.crew });
    parts.forEach(({ demand, skillDemand = [] }, group) => {
      const least = (rows: readonly CaseDemand[]): number => rows.reduce((sum, { min }) => sum + min, 0);
      const atNight = least(demand.filter(isNight));
      const byDay = least(demand.filter((row) => !isNight(row)));
      if (group !== staff.crew) expect(atNight).toBe(0);
      else expect({ atNight, byDay, skills: skillDemand.length }).toEqual({ atNight: 35, byDay: 0, skills: 0 });
    });
  });
});
