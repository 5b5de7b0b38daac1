import { blocksPublishing } from '~/domain/working-time/standing';
import { isOfStaffing, type WallFinding } from '../judge-wall';
import type { StaffingKind } from '../staffing';

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
  /** The rows after the people. */
  readonly staffing: readonly StaffingKind[];
}

/** Where a finding stands; a finding about the whole rota has no place. */
export function placeOf(found: WallFinding, size: GridSize): GridPlace | null {
  if (found.row !== null) return { row: found.row, column: columnOf(found, size) };
  const row = size.staffing.findIndex((one) => isOfStaffing(found, one));
  return found.day === null || row === -1 ? null : { row: size.people + row, column: found.day };
}

/** The column of a person's finding: its day, else the figure that it is about. */
function columnOf(found: WallFinding, { days, figures }: Pick<GridSize, 'days' | 'figures'>): number {
  return found.day ?? days + Math.max(0, figures.indexOf(FIGURE_OF_RULE[found.finding.rule] ?? 'hours'));
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
export const marksOfStaffing = (findings: readonly WallFinding[]): ReadonlyMap<number, WallFinding> =>
  new Map(findings.flatMap((found) => (found.day === null ? [] : [[found.day, found]])));

/** How much stands at a row or a column, for its head. */
export interface FoundCount {
  readonly breaches: number;
  readonly advice: number;
}

export function countFound(findings: readonly WallFinding[]): FoundCount {
  const breaches = findings.filter(isBreach).length;
  return { breaches, advice: findings.length - breaches };
}

/** The mark of a head: of a breach where there is one, else of advice. */
export const headMark = ({ breaches, advice }: FoundCount): string =>
  breaches > 0 ? 'wall-rota__mark--hard' : advice > 0 ? 'wall-rota__mark--soft' : '';

/** The places with findings in the order in which one reads them: line by line, then the staffing. */
export function markedPlaces(findings: readonly WallFinding[], size: GridSize): GridPlace[] {
  const places = new Map<number, GridPlace>();
  const width = size.days + size.figures.length;
  for (const found of findings) {
    const place = placeOf(found, size);
    if (place) places.set(place.row * width + place.column, place);
  }
  return [...places].sort(([a], [b]) => a - b).map(([, place]) => place);
}

/** What keeps a rota from being published looks different from advice. */
export const isBreach = ({ finding }: Pick<WallFinding, 'finding'>): boolean => blocksPublishing(finding);

/** The mark of a cell with findings. */
export function markClass(found: readonly WallFinding[] | undefined): string[] {
  if (!found?.length) return [];
  return [found.some(isBreach) ? 'wall-rota__mark--hard' : 'wall-rota__mark--soft'];
}
