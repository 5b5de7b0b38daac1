import type { Model, Rota } from '../model/model';
import { RotaState } from '../rota/rota-state';
import { createRotaTables, type RotaTables } from '../rota/rota-tables';
import { lineLimits, lineShifts } from './line-limits';
import { LinePeople, lineOf, type Line, type LinePerson } from './line-person';
import { scoreProblem, type MasterProblem } from './master-problem';
import { PricingScratch } from './price-line';

/** A case as lines to choose from: what `buildRota` minimises where it sees no visits, and who may walk which lines. */
export interface LineScore {
  readonly tables: RotaTables;
  readonly problem: MasterProblem;
  readonly people: readonly LinePerson[];
}

export function lineScore(model: Model): LineScore {
  const tables = createRotaTables(model, { caseRulesOnly: true });
  const makers = new LinePeople({ shifts: lineShifts(tables), scratch: new PricingScratch() });
  const width = tables.days * (tables.shiftCount + 1);
  const people = model.staff.map(({ index: staff }) =>
    makers.person({
      staff,
      limits: lineLimits(tables, staff),
      cellCost: Float64Array.from(tables.cellSoft.subarray(staff * width, (staff + 1) * width)),
      orderWeight: 1,
      halfWeekend: tables.limits.halfWeekendPoints,
    }),
  );
  return { tables, problem: scoreProblem(model, tables), people };
}

/** Hard and soft points of a rota as the engine counts them. */
export function pointsOf(score: LineScore, rota: Rota): { hard: number; soft: number } {
  const state = new RotaState(score.tables, rota);
  return { hard: state.hard(), soft: state.soft() };
}

/** The legal lines of a rota. */
export const linesOf = (score: LineScore, rota: Rota): Line[] =>
  score.people.flatMap((person) => lineOf(person, Int8Array.from(rota[person.staff]!)) ?? []);
