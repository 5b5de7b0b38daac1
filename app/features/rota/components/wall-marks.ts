import { blocksPublishing } from '~/domain/working-time/standing';
import type { WallFinding } from '../judge-wall';
import type { StaffingRow } from '../staffing';

/** Place in the grid: rows are the people, then the staffing; columns the days, then the figures. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Columns after the days: hours, weekends, day-off codes, supervision, cost. */
export const FIGURE_COLUMNS = ['hours', 'weekends', 'daysOff', 'supervision', 'cost'] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

const FIGURE_OF_RULE: Record<string, FigureColumn> = {
  'supervision-reach': 'supervision',
  'fair-weekends': 'weekends',
};

export interface GridSize {
  readonly people: number;
  readonly days: number;
  readonly figures: readonly FigureColumn[];
}

/** Where a finding stands; a finding about the whole rota has no place. */
export function placeOf(
  found: WallFinding,
  { size, staffing }: { size: GridSize; staffing: readonly StaffingRow[] },
): GridPlace | null {
  if (found.row !== null) return { row: found.row, column: columnOf(found, size) };
  const row = staffing.findIndex((one) => isOfRow(found, one));
  return found.day === null || row === -1 ? null : { row: size.people + row, column: found.day };
}

/** The column of a person's finding: its day, else the figure that it is about. */
function columnOf(found: WallFinding, { days, figures }: Pick<GridSize, 'days' | 'figures'>): number {
  return found.day ?? days + Math.max(0, figures.indexOf(FIGURE_OF_RULE[found.finding.rule] ?? 'hours'));
}

function isOfRow({ finding }: WallFinding, { code, skill }: Pick<StaffingRow, 'code' | 'skill'>): boolean {
  return finding.facts.code === code && (finding.facts.skill ?? null) === skill;
}

export type Marks = ReadonlyMap<number, readonly WallFinding[]>;

const NO_MARKS: Marks = new Map();

/** A person's findings by column, breaches first. */
export function marksOfRow(findings: readonly WallFinding[], size: Pick<GridSize, 'days' | 'figures'>): Marks {
  if (findings.length === 0) return NO_MARKS;
  const marks = new Map<number, WallFinding[]>();
  for (const found of findings) {
    const column = columnOf(found, size);
    const here = marks.get(column) ?? [];
    marks.set(column, isBreach(found) ? [found, ...here] : [...here, found]);
  }
  return marks;
}

/** Findings of a row of the staffing by day. */
export function marksOfStaffing(
  findings: readonly WallFinding[],
  row: Pick<StaffingRow, 'code' | 'skill'>,
): ReadonlyMap<number, WallFinding> {
  return new Map(findings.flatMap((found) => (found.day !== null && isOfRow(found, row) ? [[found.day, found]] : [])));
}

/** What keeps a rota from being published looks different from advice. */
export const isBreach = ({ finding }: Pick<WallFinding, 'finding'>): boolean => blocksPublishing(finding);

/** The mark of a cell with findings. */
export function markClass(found: readonly WallFinding[] | undefined): string[] {
  if (!found?.length) return [];
  return [found.some(isBreach) ? 'wall-rota__mark--hard' : 'wall-rota__mark--soft'];
}
