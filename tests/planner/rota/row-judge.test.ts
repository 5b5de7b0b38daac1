import { describe, expect, it } from 'vitest';
import type { Clock, Code } from '~/domain/brand';
import type { CaseShiftCode, PlanningCase } from '~/domain/case/planning-case';
import { buildModel } from '~/planner/model/build-model';
import { OFF } from '~/planner/model/model';
import { createRandom, type Random } from '~/planner/random';
import { judgeRow, type RowPoints } from '~/planner/rota/judge-row';
import { createRotaTables } from '~/planner/rota/rota-tables';
import { RowJudge } from '~/planner/rota/row-judge';
import { madeCase } from './support';

const code = (name: string, start: string, end: string): CaseShiftCode => ({
  code: name as Code,
  start: start as Clock,
  end: end as Clock,
  paidMinutes: 450,
  breakMinutes: 30,
});
const NIGHT_FIRST = [code('N', '22:15', '07:45'), code('D', '07:30', '15:00'), code('X', '07:00', '06:59')];
const MANY = Array.from({ length: 7 }, (_, i) => code(`K${i}`, `0${i + 1}:00`, `${i + 12}:00`));

const sourceOf = (seed: number, options: { weeks?: number; nights?: boolean } = {}): PlanningCase => {
  const source = madeCase({ seed, recipients: 20, ...options });
  return { ...source, staff: source.staff.map((s) => ({ ...s, fixed: [] })) };
};
const withCodes = (source: PlanningCase, shiftCodes: readonly CaseShiftCode[]): PlanningCase => ({
  ...source,
  shiftCodes: [...shiftCodes],
  demand: [],
  skillDemand: [],
  staff: source.staff.map((s) => ({ ...s, codes: shiftCodes.map((c) => c.code), wishes: [] })),
});

const LONG_REST = { dailyRestHours: 40, weeklyRestHours: 60, maxConsecutiveShifts: 4, maxConsecutiveNights: 2 };

const CASES: readonly (readonly [name: string, source: PlanningCase])[] = [
  ['days and evenings', sourceOf(1)],
  ['nights and twelve weeks', sourceOf(2, { nights: true, weeks: 12 })],
  ['a rota of one week', { ...sourceOf(3), rotaWeeks: 1 }],
  ['a rota of two weeks', { ...sourceOf(4, { nights: true }), rotaWeeks: 2 }],
  ['shifts of a whole day and a rest that takes two', { ...withCodes(sourceOf(5), NIGHT_FIRST), rules: LONG_REST }],
  ['limits of one', { ...sourceOf(6, { nights: true }), rules: { maxConsecutiveShifts: 1, maxConsecutiveNights: 1 } }],
  ['no whole weekends', { ...sourceOf(7), rules: { wholeWeekends: false, maxWeekMinutes: 900 } }],
  ['a rolling weekly rest', { ...sourceOf(8), rules: { weeklyRestWindow: 'rolling' } }],
  ['more codes than are kept by week', withCodes(sourceOf(9), MANY)],
];

/** Mostly a new value for one day; now and then a week off, or one with a shift every day. */
function changeRow(state: { cells: Int8Array; rows: RowJudge; random: Random; shifts: number }): void {
  const { cells, rows, random, shifts } = state;
  const below = (n: number): number => Math.floor(random() * n);
  const put = (cell: number, shift: number): void => {
    rows.change(cell, shift - (cells[cell] ?? OFF));
    cells[cell] = shift;
  };
  if (random() < 0.9) return put(below(cells.length), random() < 0.5 ? OFF : below(shifts));
  const from = below(cells.length / 7) * 7;
  const every = random() < 0.3;
  for (let day = 0; day < 7; day++) put(from + day, every ? below(shifts) : OFF);
}

describe.each(CASES)('the points of a row with %s', (_, source) => {
  it.each([false, true])(
    'are the same by whole weeks as day by day, whatever changes (for visits: %s)',
    (forVisits) => {
      const tables = createRotaTables(buildModel(source), { forVisits });
      const cells = new Int8Array(tables.staffCount * tables.days).fill(OFF);
      const rows = new RowJudge(tables, cells);
      const random = createRandom(7);
      const byWeek: RowPoints = { hard: 0, soft: 0 };
      const byDay: RowPoints = { hard: 0, soft: 0 };
      for (let change = 0; change < 1000; change++) {
        changeRow({ cells, rows, random, shifts: tables.shiftCount });
        for (let staff = 0; staff < tables.staffCount; staff++) {
          rows.judge(staff, byWeek);
          judgeRow(tables, { staff, cells, base: staff * tables.days }, byDay);
          expect(byWeek).toEqual(byDay);
        }
      }
    },
  );
});
