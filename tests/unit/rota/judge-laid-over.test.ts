import { describe, expect, it } from 'vitest';
import type { Clock, Code, IsoDate } from '~/domain/brand';
import type { PlanningCase } from '~/domain/case/planning-case';
import { recordOf } from '~/domain/record';
import { addDays } from '~/domain/time/clock';
import { laidOverJudge } from '~/features/rota/judge-laid-over';
import { wallJudge, wallModel } from '~/features/rota/judge-wall';
import type { WallPerson } from '~/features/rota/wall-rota';
import { redDaysAround } from '~/planner/rules/law/law-frame';
import { underlayOf } from '~/planner/write/laid-over';
import { fixtureCase } from '../../planner/support/cases';

const small = fixtureCase('small-8');
const [D, A] = ['D' as Code, 'A' as Code];
const evening = { code: A, start: '15:00' as Clock, end: '22:30' as Clock, paidMinutes: 450, breakMinutes: 30 };

/** Three weeks in which nobody is needed, so that only lines can be wrong. */
const below: PlanningCase = {
  ...small,
  recipients: [],
  shiftCodes: [...small.shiftCodes, evening],
  demand: [],
  staff: small.staff.slice(0, 2).map((person) => ({ ...person, codes: [D, A], wishes: [], fixed: [] })),
};
/** The second week of them. */
const AT = 7;
const above: PlanningCase = { ...below, start: addDays(below.start, AT), rotaWeeks: 1, planWeeks: 1 };

type Line = readonly (Code | null)[];
const line = (days: number, worked: Readonly<Record<number, Code>>): Line =>
  Array.from({ length: days }, (_, day) => worked[day] ?? null);

const contextOf = ({ start, rotaWeeks }: { start: IsoDate; rotaWeeks: number }) => ({
  agreements: [],
  redDays: redDaysAround({ start, rotaWeeks, turn: 0 }),
  turn: 0,
  supplements: [],
  hourlyWageOre: null,
});

const peopleOf = (lines: readonly Line[]): WallPerson[] =>
  above.staff.map(({ id }, row) => ({
    id,
    staff: id,
    name: id,
    cells: (lines[row] ?? line(7, {})).map((code) => ({ code, locked: false })),
  }));

const alone = () => wallJudge(wallModel(above), contextOf(above));

function laidOver(first: Line) {
  const model = wallModel(above);
  const [one, other] = below.staff;
  if (!one || !other) throw new Error('The fixture has too few people');
  const lines = recordOf([
    [one.id, [...first]],
    [other.id, [...line(21, {})]],
  ]);
  const underlay = { below: underlayOf(below, { lines, at: AT }), workingTime: contextOf(below) };
  return laidOverJudge({ own: alone(), model, underlay });
}

const REST = new Set(['daily-rest', 'day-rest']);
const restOf = (findings: ReturnType<ReturnType<typeof alone>>['findings']) =>
  findings.filter(({ finding }) => REST.has(finding.rule)).map(({ row, day, span }) => ({ row, day, span }));

describe('a rota that is laid over another', () => {
  it('breaks the rest between the last shift below and its own first one, which alone it does not', () => {
    const people = peopleOf([line(7, { 0: D })]);
    expect(restOf(alone()(people).findings)).toEqual([]);
    expect(restOf(laidOver(line(21, { 6: A }))(people).findings)).toEqual([{ row: 0, day: 0, span: [0] }]);
  });

  it('breaks the rest between its last shift and the first one below that follows', () => {
    const people = peopleOf([line(7, { 6: A })]);
    expect(restOf(laidOver(line(21, { 14: D }))(people).findings)).toEqual([{ row: 0, day: 6, span: [6] }]);
  });

  it('does not meet itself again after its last day', () => {
    const people = peopleOf([line(7, { 0: D, 6: A })]);
    expect(restOf(alone()(people).findings)).not.toEqual([]);
    expect(restOf(laidOver(line(21, {}))(people).findings)).toEqual([]);
  });

  it('is not told of what the rota below breaks by itself', () => {
    const people = peopleOf([line(7, { 3: D })]);
    expect(restOf(laidOver(line(21, { 16: A, 17: D }))(people).findings)).toEqual([]);
  });

  it('keeps hours and staffing of its own weeks, and lines that did not change', () => {
    const judge = laidOver(line(21, { 6: A }));
    const people = peopleOf([line(7, { 0: D }), line(7, { 2: D })]);
    const before = judge(people);
    const own = alone()(people);
    expect(before.rows.map(({ figures }) => figures)).toEqual(own.rows.map(({ figures }) => figures));
    expect(before.staffing.map(({ cells }) => cells)).toEqual(own.staffing.map(({ cells }) => cells));
    const [first, second] = people;
    if (!first || !second) throw new Error('Somebody is missing');
    const after = judge([first, { ...second, cells: second.cells.with(2, { code: null, locked: false }) }]);
    expect(after.rows[0]).toBe(before.rows[0]);
    expect(after.rows[1]).not.toBe(before.rows[1]);
  });
});
