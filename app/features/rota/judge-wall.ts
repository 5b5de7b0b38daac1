import type { Finding } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import { mod } from '~/domain/time/clock';
import type { WorkingTimeContext } from '~/domain/working-time/context';
import type { LineFigures } from '~/planner/measures/line-figures';
import { figuresFrame, lineFigures, type FiguresFrame } from '~/planner/measures/rota-figures';
import { buildModel } from '~/planner/model/build-model';
import { OFF, type Model, type Rota, type StaffModel } from '~/planner/model/model';
import { DAY_RULES, LAW_RULES, ROTA_RULES } from '~/planner/rules';
import { findingOf, type Judged } from '~/planner/rules/judge';
import { withLaw } from '~/planner/rules/judge-law';
import { lawFrame } from '~/planner/rules/law/law-frame';
import { lawLine, type LawLine } from '~/planner/rules/law/law-line';
import { coverageDays } from '~/planner/rules/rota/coverage';
import { sameItems } from './same-items';
import { staffingOf, type StaffingKind, type StaffingRow } from './staffing';
import type { WallCell, WallPerson } from './wall-rota';

/**
 * A finding with its place in the grid: `row` is a person, `day` a day of the turn. It stays the same object for as long
 * as it says the same.
 */
export interface WallFinding {
  readonly key: string;
  readonly finding: Finding;
  readonly row: number | null;
  readonly day: number | null;
  /** Days of the turn that the finding is about, `day` first. */
  readonly span: readonly number[];
}

/** One line as judged. The object stays the same while the line does. */
export interface JudgedRow {
  readonly findings: readonly WallFinding[];
  readonly figures: LineFigures;
}

/** The rota as judged by the planner's own rules. */
export interface JudgedWall {
  /** Of the staffing, then of the group, then line by line. */
  readonly findings: readonly WallFinding[];
  readonly rows: readonly JudgedRow[];
  /** Findings about the staffing of a day. */
  readonly days: readonly WallFinding[];
  /** People and skills on each day. */
  readonly staffing: readonly JudgedStaffing[];
}

/** One row of the foot as judged. The object stays the same while the row does. */
export interface JudgedStaffing extends StaffingRow {
  readonly findings: readonly WallFinding[];
}

/** Whether a finding is about what a row of the foot counts. */
export const isOfStaffing = ({ finding }: WallFinding, { code, skill }: StaffingKind): boolean =>
  finding.facts.code === code && (finding.facts.skill ?? null) === skill;

/** Judges lines again, at the cost of the lines and days that are other than last time. */
export type WallJudge = (people: readonly WallPerson[]) => JudgedWall;

/** A case as the model that rules read. Valid as long as the case is the same. */
export const wallModel = (planningCase: PlanningCase): Model => buildModel(planningCase);

interface KnownRow extends JudgedRow {
  readonly cells: readonly WallCell[];
  readonly line: Int8Array;
  readonly law: LawLine;
}

/**
 * A judge of one turn that remembers each line and each day. Rules of a person are asked about the lines that changed,
 * through a model in which that person is the only one, rules of a day about the days on which a line changed, and rules of
 * the group about all.
 */
export function wallJudge(model: Model, context: WorkingTimeContext): WallJudge {
  const rowOfStaff = new Map<string, number>(model.staff.map(({ id, index }) => [id, index]));
  const frame = figuresFrame(lawFrame(model, context));
  const judgeRow = rowJudge(model, frame);
  const judgeDays = dayJudge(model, context);
  const { turn } = context;
  const everyDay = new Set(Array.from({ length: model.rotaDays }, (_, day) => day));
  let known: KnownRow[] | null = null;
  let group: readonly WallFinding[] = [];
  let staffing: JudgedStaffing[] = [];

  return (people) => {
    const cellsOf = new Map(people.map((person) => [rowOfStaff.get(person.staff), person.cells]));
    const rows = model.staff.map((person) => {
      const cells = cellsOf.get(person.index) ?? NO_CELLS;
      const before = known?.[person.index];
      return before?.cells === cells ? before : judgeRow(person, { cells, before: before?.findings ?? [] });
    });
    const changed = known ? changedDays({ before: known, after: rows }) : everyDay;
    known = rows;
    const rota = rows.map(({ line }) => line);
    const days = judgeDays(rota, changed);
    const lines = rows.map(({ law }) => law);
    const ofGroup = GROUP_RULES.flatMap((rule) => rule.check(frame.law, lines).map((breach) => ({ rule, breach })));
    group = told(model, { judged: ofGroup, turn, before: group });
    const counted = staffingOf(model, { rota, turn, before: staffing, changed });
    staffing = counted.map((line, row) => judgedStaffing(line, { days, before: staffing[row] }));
    return {
      findings: [...days, ...group, ...rows.flatMap(({ findings }) => findings)],
      rows,
      days,
      staffing,
    };
  };
}

/** Days on which somebody's line is other than it was. */
function changedDays({ before, after }: { before: readonly KnownRow[]; after: readonly KnownRow[] }): Set<number> {
  const changed = new Set<number>();
  after.forEach((row, person) => {
    const last = before[person];
    if (row === last) return;
    for (const [day, cell] of row.line.entries()) if (cell !== last?.line[day]) changed.add(day);
  });
  return changed;
}

interface LineAsked {
  readonly cells: readonly WallCell[];
  /** What was found in the line as it was. */
  readonly before: readonly WallFinding[];
}

/** Judges one person's line by the case's rules and the law. */
function rowJudge(model: Model, frame: FiguresFrame): (person: StaffModel, asked: LineAsked) => KnownRow {
  const shiftOf = new Map<string, number>(model.shifts.map((shift) => [shift.code, shift.index]));
  const alone = model.staff.map((person): Model => ({ ...model, staff: onlyOf(person) }));
  const { turn } = frame.law.context;
  return (person, { cells, before }) => {
    const line = Int8Array.from({ length: model.rotaDays }, (_, day) => shiftOf.get(cells[day]?.code ?? '') ?? OFF);
    const own = alone[person.index] ?? model;
    const rota: Rota = model.staff.map(() => line);
    const law = lawLine(frame.law, rota, person);
    const ofCase = PERSON_RULES.flatMap((rule) => rule.check(own, rota).map((breach) => ({ rule, breach })));
    const ofLaw = LINE_RULES.flatMap((rule) => rule.check(frame.law, law).map((breach) => ({ rule, breach })));
    const findings = told(model, { judged: withLaw(frame.law, { ofCase, ofLaw }), turn, before });
    return { cells, line, law, findings, figures: lineFigures(frame, law) };
  };
}

/** Judges the staffing of days, and remembers what it found on the others. */
function dayJudge(
  model: Model,
  { turn }: WorkingTimeContext,
): (rota: Rota, changed: ReadonlySet<number>) => WallFinding[] {
  const first = turn * model.rotaDays;
  const judgedDays = coverageDays(model).length;
  const byRule = DAY_RULES.map((rule) => ({ rule, days: new Map<number, WallFinding[]>() }));
  return (rota, changed) => {
    for (const { rule, days } of byRule) {
      for (const day of changed) {
        if (first + day >= judgedDays) continue;
        const judged = rule.checkDay(model, { rota, day: first + day }).map((breach) => ({ rule, breach }));
        days.set(day, told(model, { judged, turn, before: days.get(day) ?? [] }));
      }
    }
    return byRule.flatMap(({ days }) => [...days.values()].flat());
  };
}

interface StaffingJudged {
  readonly days: readonly WallFinding[];
  readonly before: JudgedStaffing | undefined;
}

/** A row of the foot with its findings; the one of before where nothing in it is new. */
export function judgedStaffing(counted: StaffingRow, { days, before }: StaffingJudged): JudgedStaffing {
  const findings = days.filter((found) => isOfStaffing(found, counted));
  const same = before?.cells === counted.cells && sameItems(before.findings, findings);
  return same ? before : { ...counted, findings };
}

/** A list in which one person stands at her own number, and nobody at the others. */
function onlyOf(person: StaffModel): StaffModel[] {
  const staff: StaffModel[] = [];
  staff[person.index] = person;
  return staff;
}

const PERSON_RULES = ROTA_RULES.filter((rule) => rule.scope !== 'day');
const LINE_RULES = LAW_RULES.filter((rule) => rule.per === 'line');
const GROUP_RULES = LAW_RULES.filter((rule) => rule.per === 'group');
const NO_CELLS: readonly WallCell[] = [];

interface Telling {
  readonly judged: readonly Judged[];
  readonly turn: number;
  readonly before: readonly WallFinding[];
}

/** Breaches with their places. One that says the same as one of before is that object, so that it is drawn once. */
function told(model: Model, { judged, turn, before }: Telling): WallFinding[] {
  const known = new Map(before.map((found) => [found.key, found]));
  const times = new Map<string, number>();
  return judged.flatMap((one) => {
    const { staff, day, size, facts } = one.breach;
    const said = [one.rule.id, staff, day, size, JSON.stringify(facts)].join(' ');
    const nth = times.get(said) ?? 0;
    times.set(said, nth + 1);
    const key = `${said} ${nth}`;
    const found = known.get(key);
    return found ? [found] : placed(model, { judged: one, key, turn });
  });
}

interface Placing {
  readonly judged: Judged;
  readonly key: string;
  readonly turn: number;
}

function placed(model: Model, { judged, key, turn }: Placing): WallFinding[] {
  const { breach } = judged;
  const planDay = breach.day ?? null;
  const otherTurn = planDay !== null && Math.floor(planDay / model.rotaDays) !== turn;
  if (otherTurn && planDay >= model.rotaDays) return [];
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

const REST_DAYS = { 'daily-rest': 2, 'day-rest': 2, 'quick-return': 2, 'forward-rotation': 2 } as const;
const WEEK_DAYS = { 'weekly-rest': 7, 'week-rest': 7, 'week-minutes': 7, 'single-week': 7 } as const;
const SPANS: Readonly<Record<string, number>> = { ...REST_DAYS, ...WEEK_DAYS };

function spanOf(model: Model, { day, judged }: { day: number; judged: Judged }): number[] {
  const { inARow } = judged.breach.facts;
  const length = typeof inARow === 'number' ? inARow : (SPANS[judged.rule.id] ?? 1);
  return Array.from({ length: Math.min(length, model.rotaDays) }, (_, i) => mod(day + i, model.rotaDays));
}
