import type { StaffId } from '~/domain/brand';
import type { Finding } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import { mod, weekdayOf } from '~/domain/time/clock';
import { buildModel } from '~/planner/model/build-model';
import { OFF, type Model, type Rota } from '~/planner/model/model';
import { findingOf, judgeRota, type Judged } from '~/planner/rules/judge';
import { paidMinutesOf, rowOf, weekendsOf } from '~/planner/rules/rota-row';
import { peopleOn } from '~/planner/rules/rota/coverage';
import { supervisionWeeksNeeded } from '~/planner/rules/soft/supervision-reach';
import type { WallPerson } from './wall-rota';

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

/** What stands at the right edge of a line. */
export interface RowFigures {
  readonly paidMinutes: number;
  readonly contractMinutes: number;
  readonly weekends: number;
  readonly supervisionWeeks: number;
  readonly supervisionNeeded: number;
}

/** The rota as judged by the planner's own rules. */
export interface JudgedWall {
  readonly findings: readonly WallFinding[];
  /** `coverage[code][day]`, codes in the order of the case. */
  readonly coverage: readonly (readonly CoverageCell[])[];
  readonly figures: readonly RowFigures[];
}

/** Rules that look at the dates of one turn; the others look at the rota itself, which is the same in every turn. */
const DATED_RULES = new Set(['demand', 'skill-demand']);

/** A case as the model that rules read. Valid as long as the case is the same. */
export const wallModel = (planningCase: PlanningCase): Model => buildModel(planningCase);

/** Judges the lines as they stand, for one turn of the rota. */
export function judgeWall(model: Model, wall: { people: readonly WallPerson[]; turn: number }): JudgedWall {
  const rota = rotaOf(model, wall.people);
  return {
    findings: judgeRota(model, rota).flatMap((judged, index) => placed(model, { judged, index, turn: wall.turn })),
    coverage: coverageOf(model, { rota, turn: wall.turn }),
    figures: figuresOf(model, rota),
  };
}

function rotaOf(model: Model, people: readonly WallPerson[]): Rota {
  const shiftOf = new Map<string, number>(model.shifts.map((shift) => [shift.code, shift.index]));
  const rows = new Map<StaffId, Int8Array>(
    people.map((person) => [
      person.staff,
      Int8Array.from({ length: model.rotaDays }, (_, day) => shiftOf.get(person.cells[day]?.code ?? '') ?? OFF),
    ]),
  );
  return model.staff.map((person) => rows.get(person.id) ?? new Int8Array(model.rotaDays).fill(OFF));
}

interface Placing {
  readonly judged: Judged;
  readonly index: number;
  readonly turn: number;
}

function placed(model: Model, { judged, index, turn }: Placing): WallFinding[] {
  const { rule, breach } = judged;
  const planDay = breach.day ?? null;
  const otherTurn = planDay !== null && Math.floor(planDay / model.rotaDays) !== turn;
  if (otherTurn && (DATED_RULES.has(rule.id) || planDay >= model.rotaDays)) return [];
  const day = planDay === null ? null : mod(planDay, model.rotaDays);
  return [
    {
      key: `${rule.id}-${index}`,
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

function coverageOf(model: Model, { rota, turn }: { rota: Rota; turn: number }): CoverageCell[][] {
  const days = Array.from({ length: model.rotaDays }, (_, day) =>
    peopleOn(model, rota, turn * model.rotaDays + day).map((people) => people.length),
  );
  return model.shifts.map((shift) =>
    days.map((byShift, day) => {
      const { min, max } = model.demand[weekdayOf(day) - 1]?.[shift.index] ?? { min: 0, max: 0 };
      const people = byShift[shift.index] ?? 0;
      const state = people < min ? 'short' : people > max ? 'over' : 'met';
      return { people, min, max, state };
    }),
  );
}

function figuresOf(model: Model, rota: Rota): RowFigures[] {
  const slot = model.supervision;
  return model.staff.map((person) => {
    const row = rowOf(model, rota, person.index);
    const attends = row.filter(
      (shift, day) => shift !== null && slot !== null && weekdayOf(day) === slot.weekday && slot.attends[shift.index],
    );
    return {
      paidMinutes: paidMinutesOf(row),
      contractMinutes: person.contractMinutes,
      weekends: weekendsOf(row).filter(({ saturday, sunday }) => saturday || sunday).length,
      supervisionWeeks: attends.length,
      supervisionNeeded: supervisionWeeksNeeded(model, person.source.positionPercent),
    };
  });
}
