import { describe, expect, it } from 'vitest';
import type { Code, IsoDate } from '~/domain/brand';
import type { PlanningCase } from '~/domain/case/planning-case';
import { daysBetween } from '~/domain/time/clock';
import type { WorkingTimeContext } from '~/domain/working-time/context';
import type { DatedAgreement } from '~/domain/working-time/limit';
import { wallJudge, wallModel, type JudgedWall } from '~/features/rota/judge-wall';
import type { WallCell, WallPerson } from '~/features/rota/wall-rota';
import { createRandom } from '~/planner/random';
import { redDaysAround } from '~/planner/rules/law/law-frame';
import { makeAgreement } from '../../planner/rules/law-situation';
import { madeCase } from '../../planner/rota/support';

/** Six weeks each, a day in their middle, and the day to which the night is an hour shorter or longer. */
const PERIODS = [
  { name: 'Easter and the short night', start: '2026-03-16', middle: '2026-04-04', after: '2026-03-29' },
  { name: 'Easter Sunday after the short night', start: '2027-03-08', middle: '2027-03-28', after: '2027-03-28' },
  { name: '17 May on a Sunday', start: '2026-04-27', middle: '2026-05-17', after: null },
  { name: '17 May on Whit Monday', start: '2027-04-26', middle: '2027-05-17', after: null },
  { name: 'the long night', start: '2026-10-05', middle: '2026-10-25', after: '2026-10-25' },
  { name: 'Christmas and New Year', start: '2026-11-30', middle: '2026-12-25', after: null },
] as const;

const CHANGES = 24;

/** A group with nights, of which some are away in the middle. Of rests between shifts the law alone tells. */
function caseFrom(start: string, middle: string): PlanningCase {
  const made = madeCase({ seed: 3, staff: 8, nights: true, recipients: 8, weeks: 6 });
  const codes = made.shiftCodes.map(({ code }) => code);
  const staff = made.staff.map((one, n) => ({
    ...one,
    ...{ codes, offWeekdays: [], fixed: [], wishes: [{ date: middle as IsoDate, want: 'off', weight: 2 } as const] },
    off: n % 3 === 0 ? [middle as IsoDate] : [],
  }));
  return { ...made, recipients: [], staff, start: start as IsoDate, rules: { ...made.rules, dailyRestHours: 0 } };
}

/** Agreements with everyone, and with some people from or to the middle alone. */
function agreementsOf(staff: PlanningCase['staff'], middle: string): DatedAgreement[] {
  const idOf = (person: number): string => String(staff[person]?.id);
  return [
    makeAgreement({ limit: 'dayHours', value: 10 }),
    makeAgreement({ limit: 'averageWeekHours', value: 34 }),
    makeAgreement({ limit: 'dailyRestHours', value: 9, staff: idOf(0), validFrom: middle }),
    makeAgreement({ limit: 'weeklyRestHours', value: 30, staff: idOf(1), validTo: middle }),
    makeAgreement({ limit: 'redDayAveraging', value: true, staff: idOf(1) }),
    makeAgreement({ limit: 'maxWeekMinutes', value: 45 * 60, staff: idOf(2), validFrom: middle }),
    makeAgreement({ limit: 'holidayPayAsTime', value: true, staff: idOf(2) }),
  ];
}

/** A line with an evening before a day and an early shift on it. */
const lateAndEarly = (cells: readonly WallCell[], day: number): WallCell[] =>
  cells.with(day - 1, { code: 'A' as Code, locked: false }).with(day, { code: 'D' as Code, locked: false });

const toldBy = ({ findings, staffing, days, rows }: JudgedWall) => ({
  ...{ findings, staffing, days },
  rows: rows.map((row) => ({ findings: row.findings, figures: row.figures })),
});

describe('a rota over days that the law treats apart', () => {
  it.each(PERIODS)('is judged after each change as if for the first time: $name', ({ start, middle, after }) => {
    const planningCase = caseFrom(start, middle);
    const model = wallModel(planningCase);
    const context: WorkingTimeContext = {
      agreements: agreementsOf(planningCase.staff, middle),
      redDays: redDaysAround({ start: planningCase.start, rotaWeeks: planningCase.rotaWeeks, turn: 0 }),
      turn: 0,
      supplements: [],
      hourlyWageOre: 25_000,
    };
    const random = createRandom(5);
    const below = (limit: number): number => Math.floor(random() * limit);
    const codes = [...planningCase.shiftCodes.map(({ code }) => code), null];
    const cell = (): WallCell => ({ code: codes[below(codes.length)] ?? null, locked: false });
    let people = planningCase.staff.map(({ id }): WallPerson => ({
      ...{ id, staff: id, name: id },
      cells: Array.from({ length: model.rotaDays }, cell),
    }));
    const night = after === null ? null : daysBetween({ from: planningCase.start, to: after as IsoDate });
    if (night !== null) people = people.map((person) => ({ ...person, cells: lateAndEarly(person.cells, night) }));
    const judge = wallJudge(model, context);
    judge(people);
    const seen = new Set<string>();
    for (let change = 0; change < CHANGES; change++) {
      // Most changes are of one day; some are of a week that is pasted over two people.
      const [row, from] = [below(people.length), below(model.rotaDays)];
      const size = change % 5 === 0 ? { rows: 2, days: 7 } : { rows: 1, days: 1 };
      people = people.map((person, n) => {
        if (n < row || n >= row + size.rows) return person;
        return {
          ...person,
          cells: person.cells.map((was, day) => (day >= from && day < from + size.days ? cell() : was)),
        };
      });
      const again = judge(people);
      expect(toldBy(again)).toEqual(toldBy(wallJudge(model, context)(people)));
      for (const { finding } of again.findings) {
        seen.add(finding.rule);
        if (typeof finding.facts.agreement === 'string') seen.add('agreement');
        if (finding.facts.clockChanges === true) seen.add('clockChanges');
      }
      expect(new Set(again.findings.map(({ key }) => key)).size).toBe(again.findings.length);
    }
    expect([...seen]).toEqual(expect.arrayContaining(['sundays', 'day-rest', 'week-rest', 'demand', 'agreement']));
    expect(seen.has('clockChanges')).toBe(after !== null);
  });
});
