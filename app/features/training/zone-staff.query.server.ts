import type { IsoDate } from '~/domain/brand';
import { fromDbDate, fromDbDateOrNull, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';

/** Staff of the zones outside the resource group, those who have left too, with how often each was at a session. */
export async function zoneStaffRows(db: Db, today: IsoDate) {
  const rows = await db.zoneStaff.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    include: {
      zone: { select: { id: true, name: true } },
      user: { select: { endedAt: true } },
      _count: { select: { attendances: { where: { status: 'present' } } } },
    },
  });
  return rows.map(({ id, name, zone, startsOn, endsOn, user, _count }) => ({
    ...{ id, name, zone, startsOn: fromDbDate(startsOn), endsOn: fromDbDateOrNull(endsOn) },
    ...{ present: _count.attendances, hasUser: user !== null && user.endedAt === null },
    hasLeft: endsOn !== null && endsOn < toDbDate(today),
  }));
}

/** One of them for the form, or `null`. */
export async function zoneStaffForForm(db: Db, zoneStaffId: string) {
  const person = await db.zoneStaff.findUnique({ where: { id: zoneStaffId } });
  return (
    person && {
      ...{ id: person.id, name: person.name, revision: person.revision, zoneId: person.zoneId },
      ...{ startsOn: fromDbDate(person.startsOn), endsOn: fromDbDateOrNull(person.endsOn) },
    }
  );
}
