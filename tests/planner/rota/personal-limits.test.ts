import { describe, expect, it } from 'vitest';
import type { DatedAgreement } from '~/domain/working-time/limit';
import { buildModel } from '~/planner/model/build-model';
import { OFF, type Model, type Rota } from '~/planner/model/model';
import { createRandom } from '~/planner/random';
import { buildRota } from '~/planner/rota/build-rota';
import { judgeRow, type RowPoints } from '~/planner/rota/judge-row';
import { createRotaTables } from '~/planner/rota/rota-tables';
import { RowJudge } from '~/planner/rota/row-judge';
import { judgeRota } from '~/planner/rules/judge';
import { judgeLaw } from '~/planner/rules/judge-law';
import { solve } from '~/planner/solve';
import { frameOf, makeAgreement } from '../rules/law-situation';
import { fixtureCase } from '../support/cases';
import { madeCase, stepRun } from './support';

const usual = fixtureCase('fjordvik-60');
/** By agreement with everyone, eight hours between two shifts are enough. */
const source = { ...usual, rules: { ...usual.rules, dailyRestHours: 8 } };
const model = buildModel(source);
const [first = '', second = '', third = ''] = source.staff.map(({ id }) => String(id));

/** Three people who have each agreed on something else. */
const agreements = [
  makeAgreement({ limit: 'dailyRestHours', value: 8 }),
  makeAgreement({ limit: 'dailyRestHours', value: 11, staff: first }),
  makeAgreement({ limit: 'weeklyRestHours', value: 60, staff: second }),
  makeAgreement({ limit: 'maxWeekMinutes', value: 38 * 60, staff: third }),
];

/** How often a rota breaks the limits that agreements can change, as the law's judge sees it. */
function refusals(of: { model: Model; rota: Rota; agreements: readonly DatedAgreement[] }): string[] {
  const frame = frameOf(of.model, { agreements: of.agreements });
  const limits = new Set(['day-rest', 'week-rest', 'single-week', 'day-hours']);
  return judgeLaw(frame, of.rota).flatMap(({ rule, breach }) =>
    limits.has(rule.id) ? [`${rule.id} ${of.model.staff[breach.staff ?? -1]?.id}`] : [],
  );
}

const broken = (rota: Rota): string[] =>
  judgeRota(model, rota).flatMap(({ rule }) => (rule.level === 'hard' ? [rule.id] : []));

describe('a rota made where people have agreements of their own', () => {
  it('keeps them, where one made without would not', () => {
    const steps = { seed: 1, steps: 400_000 };
    const without = buildRota(model, stepRun(steps), { caseRulesOnly: true }).rota;
    expect(new Set(refusals({ model, rota: without, agreements }))).toEqual(
      new Set([`day-rest ${first}`, `week-rest ${second}`, `single-week ${third}`]),
    );
    const { rota } = buildRota(model, stepRun(steps), { agreements });
    expect(refusals({ model, rota, agreements })).toEqual([]);
    expect(broken(rota)).toEqual([]);
  });

  it('keeps them also when visits and rota are searched together', () => {
    const plan = solve(source, { seed: 1, budget: { steps: 60_000 }, now: () => 0, agreements });
    const rules = ['day-rest', 'week-rest', 'single-week', 'daily-rest', 'weekly-rest', 'week-minutes'];
    expect(plan.findings.filter(({ rule }) => rules.includes(rule))).toEqual([]);
  });

  it('gives long nights only to those who have agreed on ten hours', () => {
    const nights = buildModel(madeCase({ seed: 3, nights: true, weeks: 3 }));
    const willing = nights.staff.filter(({ index }) => index % 2 === 0);
    const tenHours = willing.map(({ id }) => makeAgreement({ limit: 'dayHours', value: 10, staff: id }));
    const { rota } = buildRota(nights, stepRun({ seed: 1, steps: 400_000 }), { agreements: tenHours });
    expect(judgeRota(nights, rota).filter(({ rule }) => rule.level === 'hard')).toEqual([]);
    const workers = nights.staff.filter(({ index }) => rota[index]?.some((at) => nights.shifts[at]?.night));
    expect(workers.length).toBeGreaterThan(3);
    expect(workers.filter((person) => !willing.includes(person))).toEqual([]);
  });

  it('goes as far as her agreement lets it, where the case asks for more', () => {
    const eight = makeAgreement({ limit: 'dailyRestHours', value: 8, staff: first });
    const long = makeAgreement({ limit: 'maxWeekMinutes', value: 50 * 60, staff: first });
    const { limitsOf } = createRotaTables(buildModel(usual), { agreements: [eight, long] });
    expect(limitsOf.map(({ dailyRest, weekMinutes }) => [dailyRest, weekMinutes])).toEqual(
      usual.staff.map(({ id }) => (id === first ? [480, 3000] : [660, 2880])),
    );
  });

  it('keeps the law on every date of the plan, where an agreement ends before it', () => {
    const endsWith = (validTo: string) => [makeAgreement({ limit: 'dailyRestHours', value: 8, validTo })];
    const { rota } = buildRota(model, stepRun({ seed: 1, steps: 300_000 }), { agreements: endsWith('2026-11-29') });
    const shortRests = (agreements: readonly DatedAgreement[]): number =>
      refusals({ model, rota, agreements }).filter((one) => one.startsWith('day-rest')).length;
    expect(broken(rota)).toEqual([]);
    expect(shortRests(endsWith('2026-11-29'))).toBe(0);
    expect(shortRests([])).toBeGreaterThan(0);
  });
});

describe('the points of rows with limits of their own', () => {
  it('are the same by whole weeks as day by day', () => {
    const tables = createRotaTables(model, { agreements });
    expect(new Set(tables.limitsOf).size).toBe(4);
    const cells = new Int8Array(tables.staffCount * tables.days).fill(OFF);
    const rows = new RowJudge(tables, cells);
    const random = createRandom(5);
    const byWeek: RowPoints = { hard: 0, soft: 0 };
    const byDay: RowPoints = { hard: 0, soft: 0 };
    for (let change = 0; change < 3000; change++) {
      const cell = Math.floor(random() * 4 * tables.days);
      const shift = random() < 0.4 ? OFF : Math.floor(random() * tables.shiftCount);
      rows.change(cell, shift - (cells[cell] ?? OFF));
      cells[cell] = shift;
      const staff = Math.floor(cell / tables.days);
      rows.judge(staff, byWeek);
      judgeRow(tables, { staff, cells, base: staff * tables.days }, byDay);
      expect(byWeek).toEqual(byDay);
    }
  });
});
