import type { Clock } from '~/domain/brand';
import type { Db } from '~/platform/db/db.server';

/** What a lunch is like where nobody has said. */
const USUAL = { startTimes: ['11:30'], minutes: 45, place: '', leaders: [] as string[], capacity: null, title: null };

/** What a new lunch of a zone is like: as its last one. */
export async function lunchHabits(db: Pick<Db, 'series'>, zoneId: string) {
  const series = await db.series.findFirst({
    where: { kind: 'themeLunch', OR: [{ zoneId }, { zoneId: null }] },
    orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
    select: { startTimes: true, minutes: true, place: true, leaders: true, capacity: true, title: true },
  });
  const { startTimes, ...rest } = series ?? USUAL;
  return { ...rest, start: (startTimes[0] ?? '11:30') as Clock };
}
