import type { Model } from '../model/model';
import type { RotaTables } from '../rota/rota-tables';
import { coverClasses, type CoverClass } from './cover-classes';
import { mostOfShare, shareCounts, sharePoints, SHARES, type ShareCounts } from './line-shares';
import { masterRows, type MasterRows, type SkillRow } from './master-rows';
import { addSteps, slackBuilder, type SlackBuilder, type SlackColumns } from './slack-columns';

/** The master program without its lines: rows, and the columns for staffing, shares and shortages. */
export interface MasterProblem {
  readonly rows: MasterRows;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly slack: SlackColumns;
  /** Points that every rota has. */
  readonly constant: number;
  readonly staff: number;
  /** Counts of a line in the share rows; empty where no shares are scored. */
  readonly shares: (cells: Int8Array) => ShareCounts | readonly [];
  /** Share counts of one value on a weekday: evenings and supervision. Weekends are counted by the line. */
  readonly shareOf: (at: { weekday: number; shift: number }) => readonly [evenings: number, supervision: number];
}

/** Points of one person too few or too many: more than any rota's soft points could win by it. */
const SHORTAGE_POINTS = 3000;

/**
 * The score that `buildRota` minimises: soft points of `rota-weights.ts` over every rota that meets the demand. Its
 * linear relaxation over lines is the bound; a whole choice of lines has exactly the points of that rota.
 */
export function scoreProblem(model: Model, tables: RotaTables): MasterProblem {
  const classes = coverClasses(model);
  const skillRows = skillRowsOf(model);
  const rows = masterRows({
    staff: model.staff.length,
    days: model.rotaDays,
    shifts: model.shifts.length,
    classes,
    skillRows,
  });
  const lower = new Float64Array(rows.count);
  const upper = new Float64Array(rows.count);
  model.staff.forEach(({ index }) => (lower[index] = upper[index] = 1));
  const slack = slackBuilder();
  const into = { rows, lower, upper, slack };
  const constant = addCoverage({ model, tables, classes }, into) + addShares(tables, into);
  addSkills({ model, classes, skillRows }, into);
  return {
    rows,
    lower,
    upper,
    slack: slack.build(),
    constant,
    staff: model.staff.length,
    shares: (cells) => shareCounts(tables, cells),
    shareOf: ({ weekday, shift }) => [tables.evening[shift]!, tables.attends[weekday * tables.shiftCount + shift]!],
  };
}

interface ProblemParts {
  readonly rows: MasterRows;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly slack: SlackBuilder;
}

export function skillRowsOf(model: Model): SkillRow[] {
  return model.skillDemand.map((row) => ({
    weekday: row.weekday - 1,
    shift: row.shift,
    skilled: model.staff.map((s) => (s.skills & row.skill) !== 0n),
  }));
}

function addCoverage(
  of: { model: Model; tables: RotaTables; classes: readonly CoverClass[] },
  into: ProblemParts,
): number {
  const { model, tables, classes } = of;
  const people = model.staff.length;
  let constant = 0;
  classes.forEach(({ day, dates }, cover) => {
    for (const { index: shift } of model.shifts) {
      const { min, max } = model.demand[day % 7]![shift]!;
      const row = into.rows.cover({ cover, shift });
      const table = ((day % 7) * model.shifts.length + shift) * (people + 1);
      const points = (count: number): number => dates * tables.coverage.demandSoft[table + Math.min(people, count)]!;
      into.lower[row] = into.upper[row] = min;
      constant += addSteps(into.slack, { row, from: min, to: Math.max(min, Math.min(max, people)), points });
      if (min > 0) into.slack.add({ row, entry: 1, cost: SHORTAGE_POINTS, upper: min });
      into.slack.add({ row, entry: -1, cost: SHORTAGE_POINTS, upper: people });
    }
  });
  return constant;
}

function addSkills(
  of: { model: Model; classes: readonly CoverClass[]; skillRows: readonly SkillRow[] },
  into: ProblemParts,
): void {
  of.classes.forEach(({ day }, cover) => {
    of.skillRows.forEach((skillRow, at) => {
      const row = into.rows.skill({ cover, row: at });
      into.upper[row] = Infinity;
      const { min } = of.model.skillDemand[at]!;
      if (skillRow.weekday !== day % 7 || min === 0) return;
      into.lower[row] = min;
      into.slack.add({ row, entry: 1, cost: SHORTAGE_POINTS, upper: min });
    });
  });
}

function addShares(tables: RotaTables, into: ProblemParts): number {
  let constant = 0;
  for (let staff = 0; staff < tables.staffCount; staff++) {
    SHARES.forEach((share, at) => {
      const row = into.rows.share({ staff, share: at });
      const points = (count: number): number => sharePoints(tables, { staff, share, count });
      constant += addSteps(into.slack, { row, from: 0, to: mostOfShare(tables, share), points });
    });
  }
  return constant;
}
