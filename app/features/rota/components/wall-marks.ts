import type { WallFinding } from '../judge-wall';

/** Place in the grid: rows are the people, then the coverage of each shift code; columns the days, then the figures. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Columns after the days: hours, weekends, supervision. */
export const FIGURE_COLUMNS = ['hours', 'weekends', 'supervision'] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

const FIGURE_OF_RULE: Record<string, FigureColumn> = {
  'contract-hours': 'hours',
  'supervision-reach': 'supervision',
};

export interface GridSize {
  readonly people: number;
  readonly days: number;
  readonly codes: readonly string[];
}

/** Where a finding stands; a finding about the whole rota has no place. */
export function placeOf(found: WallFinding, size: GridSize): GridPlace | null {
  if (found.row !== null) return { row: found.row, column: columnOf(found, size.days) };
  const code = size.codes.indexOf(String(found.finding.facts.code));
  return found.day === null || code === -1 ? null : { row: size.people + code, column: found.day };
}

/** The column of a person's finding: its day, else the figure that it is about. */
function columnOf(found: WallFinding, days: number): number {
  return found.day ?? days + FIGURE_COLUMNS.indexOf(FIGURE_OF_RULE[found.finding.rule] ?? 'hours');
}

export type Marks = ReadonlyMap<number, readonly WallFinding[]>;

const NO_MARKS: Marks = new Map();

/** A person's findings by column, hard ones first. */
export function marksOfRow(findings: readonly WallFinding[], days: number): Marks {
  return findings.length === 0 ? NO_MARKS : grouped(findings, (found) => columnOf(found, days));
}

/** Findings of the staffing, by the row of the code among the codes and by day. */
export function marksOfDays(findings: readonly WallFinding[], codes: readonly string[]): readonly Marks[] {
  return codes.map((code) =>
    grouped(
      findings.filter(({ finding, day }) => day !== null && finding.facts.code === code),
      ({ day }) => day ?? 0,
    ),
  );
}

function grouped(findings: readonly WallFinding[], columnOfFinding: (found: WallFinding) => number): Marks {
  const marks = new Map<number, WallFinding[]>();
  for (const found of findings) {
    const here = marks.get(columnOfFinding(found)) ?? [];
    marks.set(columnOfFinding(found), found.finding.level === 'hard' ? [found, ...here] : [...here, found]);
  }
  return marks;
}

/** The mark of a cell with findings: breaches look different from advice. */
export function markClass(found: readonly WallFinding[] | undefined): string[] {
  if (!found?.length) return [];
  return [found.some(({ finding }) => finding.level === 'hard') ? 'wall-rota__mark--hard' : 'wall-rota__mark--soft'];
}
