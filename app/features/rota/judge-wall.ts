import type { Finding } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import { mod, weekdayOf } from '~/domain/time/clock';
import { buildModel } from '~/planner/model/build-model';
import { OFF, type Model, type Rota } from '~/planner/model/model';
import { ROTA_RULES } from '~/planner/rules';
import { findingOf, type Judged } from '~/planner/rules/judge';
import { peopleOn } from '~/planner/rules/rota/coverage';
import type { RotaRule } from '~/planner/rules/rule';
import { lineFigures, type RowFigures } from './line-figures';
import type { WallCell, WallPerson } from './wall-rota';

/** A finding with its place in the grid: `row` is a person, `day` a day of the turn. */
export interface WallFinding {
  readonly key: string;
  readonly finding: Finding;
  readonly row: number | null;
  readonly day: number | null;
  /** Days of the turn that the finding is about, `day` first. */
  readonly span: readonly number[];
}

/** People on one shift code on one day of the turn, against the need. */
export interface CoverageCell {
  readonly people: number;
  readonly min: number;
  readonly max: number;
  readonly state: 'short' | 'met' | 'over';
}

/** One line as judged. The object stays the same while the line does. */
export interface JudgedRow {
  readonly findings: readonly WallFinding[];
  readonly figures: RowFigures;
}

/** The rota as judged by the planner's own rules. */
export interface JudgedWall {
  /** In the order of the rulebook. */
  readonly findings: readonly WallFinding[];
  readonly rows: readonly JudgedRow[];
  /** Findings about the staffing of a day. */
  readonly days: readonly WallFinding[];
  /** `coverage[code][day]`, codes in the order of the case. */
  readonly coverage: readonly (readonly CoverageCell[])[];
}

/** Judges lines again, at the cost of those that are other than last time. */
export type WallJudge = (people: readonly WallPerson[]) => JudgedWall;

/** Rules that look at the dates of one turn; the others look at the rota itself, which is the same in every turn. */
const DATED_RULES = new Set(['demand', 'skill-demand']);

/** A case as the model that rules read. Valid as long as the case is the same. */
export const wallModel = (planningCase: PlanningCase): Model => buildModel(planningCase);

/** Judges the lines as they stand, for one turn of the rota. */
export const judgeWall = (model: Model, wall: { people: readonly WallPerson[]; turn: number }): JudgedWall =>
  wallJudge(model, { turn: wall.turn })(wall.people);

interface KnownRow extends JudgedRow {
  readonly cells: readonly WallCell[];
  readonly line: Int8Array;
  readonly byRule: ReadonlyMap<RotaRule, readonly WallFinding[]>;
}

/**
 * A judge that remembers each line. Rules of a person are asked about the lines that changed, through a model in which
 * that person is the only one; rules of a day are asked about all.
 */
export function wallJudge(model: Model, { turn }: { turn: number }): WallJudge {
  const shiftOf = new Map<string, number>(model.shifts.map((shift) => [shift.code, shift.index]));
  const alone = model.staff.map((person): Model => ({ ...model, staff: [person] }));
  const rowOfStaff = new Map<string, number>(model.staff.map(({ id, index }) => [id, index]));
  const dayFindings = new Map<string, WallFinding>();
  let known: KnownRow[] = [];
  let coverage: CoverageCell[][] = [];

  const judgeRow = (staff: number, cells: readonly WallCell[]): KnownRow => {
    const line = Int8Array.from({ length: model.rotaDays }, (_, day) => shiftOf.get(cells[day]?.code ?? '') ?? OFF);
    const own = alone[staff] ?? model;
    const rota: Rota = model.staff.map(() => line);
    const byRule = new Map(
      PERSON_RULES.map((rule) => [
        rule,
        rule
          .check(own, rota)
          .flatMap((breach, n) => placed(model, { judged: { rule, breach }, key: `${rule.id} ${staff} ${n}`, turn })),
      ]),
    );
    const findings = [...byRule.values()].flat();
    return { cells, line, byRule, findings, figures: lineFigures(own, { rota, staff }) };
  };

  return (people) => {
    const cellsOf = new Map(people.map((person) => [rowOfStaff.get(person.staff), person.cells]));
    known = model.staff.map(({ index }) => {
      const cells = cellsOf.get(index) ?? NO_CELLS;
      const before = known[index];
      return before?.cells === cells ? before : judgeRow(index, cells);
    });
    const rota = known.map(({ line }) => line);
    const byDayRule = new Map(
      DAY_RULES.map((rule) => [
        rule,
        rule.check(model, rota).flatMap((breach) => {
          const key = `${rule.id} ${breach.day} ${Object.values(breach.facts).join(' ')}`;
          const found = dayFindings.get(key) ?? placed(model, { judged: { rule, breach }, key, turn })[0];
          if (found) dayFindings.set(key, found);
          return found ?? [];
        }),
      ]),
    );
    coverage = coverageOf(model, { rota, turn, before: coverage });
    return {
      findings: ROTA_RULES.flatMap(
        (rule) => byDayRule.get(rule) ?? known.flatMap(({ byRule }) => byRule.get(rule) ?? []),
      ),
      rows: known,
      days: [...byDayRule.values()].flat(),
      coverage,
    };
  };
}

const DAY_RULES = ROTA_RULES.filter((rule) => rule.scope === 'day');
const PERSON_RULES = ROTA_RULES.filter((rule) => rule.scope !== 'day');
const NO_CELLS: readonly WallCell[] = [];

interface Placing {
  readonly judged: Judged;
  readonly key: string;
  readonly turn: number;
}

function placed(model: Model, { judged, key, turn }: Placing): WallFinding[] {
  const { rule, breach } = judged;
  const planDay = breach.day ?? null;
  const otherTurn = planDay !== null && Math.floor(planDay / model.rotaDays) !== turn;
  if (otherTurn && (DATED_RULES.has(rule.id) || planDay >= model.rotaDays)) return [];
  const day = planDay === null ? null : mod(planDay, model.rotaDays);
  return [
    {
      key,
      finding: findingOf(model, judged),
      row: breach.staff ?? null,
      day,
      span: day === null ? [] : spanOf(model, { day, judged }),
    },
  ];
}

function spanOf(model: Model, { day, judged }: { day: number; judged: Judged }): number[] {
  const { inARow } = judged.breach.facts;
  const lengths: Record<string, number> = { 'daily-rest': 2, 'weekly-rest': 7, 'week-minutes': 7 };
  const length = typeof inARow === 'number' ? inARow : (lengths[judged.rule.id] ?? 1);
  return Array.from({ length: Math.min(length, model.rotaDays) }, (_, i) => mod(day + i, model.rotaDays));
}

interface Covered {
  readonly rota: Rota;
  readonly turn: number;
  /** Counts of last time; those that are the same are kept as they are. */
  readonly before: readonly (readonly CoverageCell[])[];
}

function coverageOf(model: Model, { rota, turn, before }: Covered): CoverageCell[][] {
  const days = Array.from({ length: model.rotaDays }, (_, day) =>
    peopleOn(model, rota, turn * model.rotaDays + day).map((people) => people.length),
  );
  return model.shifts.map((shift) =>
    days.map((byShift, day) => {
      const people = byShift[shift.index] ?? 0;
      const known = before[shift.index]?.[day];
      if (known?.people === people) return known;
      const { min, max } = model.demand[weekdayOf(day) - 1]?.[shift.index] ?? { min: 0, max: 0 };
      return { people, min, max, state: people < min ? 'short' : people > max ? 'over' : 'met' };
    }),
  );
}
