import type { IsoDate } from '~/domain/brand';
import type { Scope } from '~/domain/access/vocabulary';
import type { Db } from '~/platform/db/db.server';
import type { ShownVersion } from '~/platform/versions/pick-version';
import { dutiesBetween } from './duties-between.query.server';
import { dayRoutes, shownVisit, type DayRoute, type ShownVisit } from './visit-row';
import { visitsBetween } from './visits-between.query.server';

export interface VisitDay {
  readonly date: IsoDate;
  readonly routes: readonly DayRoute[];
  readonly unassigned: readonly ShownVisit[];
}

/** One day's visits by staff member, in order, with travel, and the visits that nobody makes. */
export async function visitDay(
  db: Db,
  wanted: { shown: ShownVersion; date: IsoDate; scope: Scope },
): Promise<VisitDay> {
  const { shown, date, scope } = wanted;
  const span = { from: date, to: date };
  const [visits, duties, ways] = await Promise.all([
    visitsBetween(db, { version: shown.version, span, scope }),
    dutiesBetween(db, { shown, span, scope }),
    db.zoneTravel.findMany(),
  ]);
  const travel = new Map<string, Map<string, number>>();
  for (const way of ways) {
    const row = travel.get(way.fromZoneId) ?? new Map<string, number>();
    travel.set(way.fromZoneId, row.set(way.toZoneId, way.minutes));
  }
  const made = visits.filter((visit) => visit.start !== null && visit.state !== 'cancelled');
  return {
    date,
    routes: dayRoutes({ visits: made, duties, travel }),
    unassigned: visits.filter(({ state, recipient }) => state === 'unassigned' && recipient !== null).map(shownVisit),
  };
}
