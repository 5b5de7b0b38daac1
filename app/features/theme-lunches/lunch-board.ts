import type { IsoDate } from '~/domain/brand';
import { reachOf, type Member, type Presence, type Reach } from '~/domain/training/reach';
import type { LunchRow } from './lunch-rows.query.server';

/** What a theme has come to in a zone. Each date stands once, however often the lunch is given on it. */
export interface BoardCell {
  readonly zoneId: string;
  readonly given: readonly IsoDate[];
  readonly planned: readonly IsoDate[];
  /** Dates that are over, of which nobody has told who was there. */
  readonly untold: readonly IsoDate[];
  readonly reach: Reach;
}

export interface BoardRow {
  /** None is lunches without a theme. */
  readonly theme: { readonly id: string; readonly name: string } | null;
  readonly cells: readonly BoardCell[];
}

export interface Board {
  readonly rows: readonly BoardRow[];
  /** Who has been at some lunch, whatever its theme. */
  readonly any: readonly BoardCell[];
}

interface Shown {
  readonly zones: readonly { readonly id: string }[];
  readonly themes: readonly { readonly id: string; readonly name: string }[];
  readonly lunches: readonly LunchRow[];
  readonly members: readonly Member[];
}

/** The board of theme x zone. Somebody counts in her own zone, wherever she was at lunch. */
export function lunchBoard({ zones, themes, lunches, members }: Shown): Board {
  const cellsOf = (some: readonly LunchRow[]) => {
    const presences = presencesOf(some);
    return zones.map(({ id: zoneId }): BoardCell => {
      const here = some.filter((lunch) => lunch.zoneId === null || lunch.zoneId === zoneId);
      const reach = reachOf({ members: members.filter((member) => member.zoneId === zoneId), presences });
      return { zoneId, ...datesOf(here), reach };
    });
  };
  const without = lunches.filter(({ themeId }) => themeId === null);
  const rows = themes.map((theme) => ({
    theme,
    cells: cellsOf(lunches.filter(({ themeId }) => themeId === theme.id)),
  }));
  return {
    rows: without.length === 0 ? rows : [...rows, { theme: null, cells: cellsOf(without) }],
    any: cellsOf(lunches),
  };
}

/** Who was there when. */
export const presencesOf = (lunches: readonly LunchRow[]): Presence[] =>
  lunches.flatMap(({ date, present }) => present.map((personId) => ({ personId, date })));

function datesOf(lunches: readonly LunchRow[]) {
  const dates = (is: (lunch: LunchRow) => boolean) => [...new Set(lunches.filter(is).map(({ date }) => date))];
  const given = dates(({ status }) => status === 'held');
  const untold = dates(({ status, isOver }) => status === 'planned' && isOver);
  return {
    given,
    planned: dates(({ status, isOver }) => status === 'planned' && !isOver),
    untold: untold.filter((date) => !given.includes(date)),
  };
}
