import type { IsoDate } from '~/domain/brand';
import { reachCurve } from '~/domain/training/reach';
import type { Db } from '~/platform/db/db.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { lunchBoard, presencesOf } from './lunch-board';
import { firstLunch, lunchesBetween, lunchThemes, membersOn, zonesOn, type LunchRow } from './lunch-rows.query.server';
import { periodsFrom, type Period, type Whom } from './period';

interface Asked {
  readonly period: Period;
  readonly whom: Whom;
  /** The theme whose curve is drawn; none is any of them. */
  readonly themeId: string | null;
  readonly now: Date;
}

/** What has been given, what is planned and whom it has reached, by theme and zone, with the reach as it grew. */
export async function themeBoard(db: Db, { period, whom, themeId, now }: Asked) {
  const today = dateOfInstant(now);
  const on = countedOn(period, today);
  const [lunches, members, zones, first] = await Promise.all([
    lunchesBetween(db, { from: period.from, to: period.to, now }),
    membersOn(db, { on, whom }),
    zonesOn(db, period.from),
    firstLunch(db),
  ]);
  const themes = await lunchThemes(db, themesOf(lunches));
  const drawn = themes.find(({ id }) => id === themeId) ?? null;
  const presences = presencesOf(drawn === null ? lunches : lunches.filter((one) => one.themeId === drawn.id));
  return {
    ...{ zones, themes, on, drawn, board: lunchBoard({ zones, themes, lunches, members }) },
    periods: periodsFrom(first ?? today, today),
    curves: zones.map(({ id, name }) => {
      const ofZone = members.filter(({ zoneId }) => zoneId === id);
      return { name, size: ofZone.length, points: reachCurve({ members: ofZone, presences }) };
    }),
  };
}

export type ThemeBoard = Awaited<ReturnType<typeof themeBoard>>;

/** The day whose staff is counted: today, or the last day of a period that is over. */
export const countedOn = (period: Period, today: IsoDate): IsoDate => (period.to < today ? period.to : today);

const themesOf = (lunches: readonly LunchRow[]): string[] => [
  ...new Set(lunches.flatMap(({ themeId }) => themeId ?? [])),
];
