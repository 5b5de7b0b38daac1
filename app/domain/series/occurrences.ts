import type { Clock, IsoDate } from '../brand';
import { parseSeriesRule } from './rule';
import { ruleDates } from './rule-dates';

/** When a series recurs, in local dates and times. */
export interface SeriesPattern {
  /** A text that `parseSeriesRule` reads; none is the first date only. */
  readonly rule: string | null;
  readonly startsOn: IsoDate;
  /** Dates beside the rule. */
  readonly extraDates: readonly IsoDate[];
  /** The time of each session of a date, such as two for a theme lunch that is given twice. */
  readonly startTimes: readonly Clock[];
}

/** One session by the pattern. */
export interface Occurrence {
  readonly occursOn: IsoDate;
  /** Index into the start times. */
  readonly slot: number;
  /** How many dates of the series come before this one. */
  readonly turn: number;
}

/** The dates of a series from its first to `to`, both included, each once and in order. A rule that cannot be read is a fault of the program. */
export function seriesDates(pattern: SeriesPattern, to: IsoDate): IsoDate[] {
  const dates = new Set(pattern.extraDates.filter((date) => date <= to));
  if (pattern.rule === null) {
    if (pattern.startsOn <= to) dates.add(pattern.startsOn);
  } else {
    const rule = parseSeriesRule(pattern.rule);
    if (!rule) throw new Error(`Not a rule of a series: ${pattern.rule}`);
    for (const date of ruleDates({ rule, startsOn: pattern.startsOn, to })) dates.add(date);
  }
  return [...dates].sort();
}

/** The sessions of a series from `from` to `to`, both included, in order. */
export function occurrencesBetween(pattern: SeriesPattern, span: { from: IsoDate; to: IsoDate }): Occurrence[] {
  return seriesDates(pattern, span.to).flatMap((occursOn, turn) =>
    occursOn < span.from ? [] : pattern.startTimes.map((_time, slot) => ({ occursOn, slot, turn })),
  );
}

/** The theme of a date: the themes of a series are taken in turn, all sessions of a date the same. */
export function themeOfTurn<Theme>(themes: readonly Theme[], turn: number): Theme | null {
  return themes[turn % Math.max(1, themes.length)] ?? null;
}
