import type { JudgedWall, WallFinding } from '../judge-wall';

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

interface GridSize {
  readonly people: number;
  readonly days: number;
  readonly codes: readonly string[];
}

/** Where a finding stands; a finding about the whole rota has no place. */
export function placeOf(found: WallFinding, size: GridSize): GridPlace | null {
  if (found.row !== null) {
    const figure = FIGURE_OF_RULE[found.finding.rule] ?? 'hours';
    return { row: found.row, column: found.day ?? size.days + FIGURE_COLUMNS.indexOf(figure) };
  }
  const code = size.codes.indexOf(String(found.finding.facts.code));
  return found.day === null || code === -1 ? null : { row: size.people + code, column: found.day };
}

export const placeKey = (place: GridPlace): string => `${place.row}:${place.column}`;

/** Findings by place, hard ones first. */
export function findingsByPlace(judged: JudgedWall, size: GridSize): ReadonlyMap<string, WallFinding[]> {
  const byPlace = new Map<string, WallFinding[]>();
  for (const found of judged.findings) {
    const place = placeOf(found, size);
    if (!place) continue;
    const key = placeKey(place);
    const here = byPlace.get(key) ?? [];
    byPlace.set(key, found.finding.level === 'hard' ? [found, ...here] : [...here, found]);
  }
  return byPlace;
}
