import type { IsoDate } from '~/domain/brand';
import { fromDbDateOrNull, toDbDate } from '~/platform/db/dates';
import type { Db, Tx } from '~/platform/db/db.server';
import { stampOf } from './stamp.server';

/** The zones with their staff counts and the travel times between them. */
export async function listZones(db: Db, today: IsoDate) {
  const employed = { OR: [{ employedTo: null }, { employedTo: { gte: toDbDate(today) } }] };
  const [zones, travel] = await Promise.all([
    db.zone.findMany({
      orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
      include: { _count: { select: { staff: { where: employed } } } },
    }),
    travelRows(db),
  ]);
  return {
    zones: zones.map((zone) => ({
      id: zone.id,
      reference: zone.reference,
      name: zone.name,
      staff: zone._count.staff,
      endsOn: fromDbDateOrNull(zone.endsOn),
    })),
    travel,
  };
}

/** One zone for its form, or `null`. */
export async function zoneForForm(db: Db, zoneId: string) {
  const zone = await db.zone.findUnique({ where: { id: zoneId } });
  return zone && { id: zone.id, name: zone.name, revision: zone.revision, endsOn: fromDbDateOrNull(zone.endsOn) };
}

/** Minutes from zone to zone. */
export const travelRows = (db: Db | Tx) =>
  db.zoneTravel.findMany({
    select: { fromZoneId: true, toZoneId: true, minutes: true },
    orderBy: [{ fromZoneId: 'asc' }, { toZoneId: 'asc' }],
  });

/** The travel times as the form over all of them takes them. */
export async function travelForForm(db: Db) {
  const [zones, travel] = await Promise.all([
    db.zone.findMany({ select: { id: true, name: true }, orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }] }),
    travelRows(db),
  ]);
  return { zones, travel, stamp: stampOf(travel) };
}
