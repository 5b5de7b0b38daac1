import { reachOf } from '~/domain/training/reach';
import type { Db } from '~/platform/db/db.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { presencesOf } from './lunch-board';
import { firstLunch, lunchesBetween, membersOn, zonesOn } from './lunch-rows.query.server';
import { periodsFrom, type Period, type Whom } from './period';
import { countedOn } from './theme-board.query.server';

interface Asked {
  readonly themeId: string;
  readonly period: Period;
  readonly whom: Whom;
  /** Whether the names of those who are missing may be seen. */
  readonly named: boolean;
  readonly now: Date;
}

/** A theme by zone: its lunches, how many each reached, and who has not been there; or `null` where it is none. */
export async function themePage(db: Db, { themeId, period, whom, named, now }: Asked) {
  const theme = await db.theme.findUnique({ where: { id: themeId }, select: { id: true, name: true } });
  if (!theme) return null;
  const today = dateOfInstant(now);
  const on = countedOn(period, today);
  const [all, members, zones, first] = await Promise.all([
    lunchesBetween(db, { from: period.from, to: period.to, now }),
    membersOn(db, { on, whom }),
    zonesOn(db, period.from),
    firstLunch(db),
  ]);
  const lunches = all.filter((one) => one.themeId === themeId);
  const presences = presencesOf(lunches);
  const there = new Set(presences.map(({ personId }) => personId));
  return {
    ...{ theme, on, periods: periodsFrom(first ?? today, today) },
    zones: zones.map(({ id, name }) => {
      const ofZone = members.filter(({ zoneId }) => zoneId === id);
      const missing = ofZone.filter((member) => !there.has(member.id));
      return {
        ...{ id, name, reach: reachOf({ members: ofZone, presences }) },
        missing: named ? missing.map((one) => ({ id: one.id, name: one.name, isInGroup: one.isInGroup })) : null,
        lunches: lunches
          .filter(({ zoneId }) => zoneId === null || zoneId === id)
          .map(({ present, ...lunch }) => ({
            ...{ id: lunch.id, date: lunch.date, status: lunch.status, isOver: lunch.isOver, start: lunch.start },
            present: present.length,
          })),
      };
    }),
  };
}

export type ThemePage = NonNullable<Awaited<ReturnType<typeof themePage>>>;
