import { toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { whoCouldCome } from '~/platform/series/could-come.server';
import type { SessionHead } from './session-page.query.server';

/** Everyone whom a session is for, and others who are registered at it, with what is said of each. */
export async function attendanceList(db: Db, session: SessionHead) {
  const day = toDbDate(session.date);
  const span = { id: session.id, startsAt: new Date(session.startsAt), endsAt: new Date(session.endsAt) };
  const isForZones = session.audience === 'zoneStaff' || session.audience === 'everyone';
  const isForGroup = session.audience === 'resourceGroup' || session.audience === 'everyone';
  const said = await db.sessionAttendance.findMany({ where: { sessionId: session.id } });
  const idsOf = (key: 'staffId' | 'zoneStaffId') => said.flatMap((one) => one[key] ?? []);
  const there = { lte: day };
  const [staff, zoneStaff, could] = await Promise.all([
    db.staff.findMany({
      where: {
        OR: [
          { id: { in: idsOf('staffId') } },
          ...(isForGroup
            ? [{ employedFrom: there, OR: [{ employedTo: null }, { employedTo: { gte: day } }], onCall: false }]
            : []),
        ],
      },
      orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true, zone: { select: { name: true } } },
    }),
    db.zoneStaff.findMany({
      where: {
        OR: [
          { id: { in: idsOf('zoneStaffId') } },
          ...(isForZones
            ? [
                {
                  startsOn: there,
                  OR: [{ endsOn: null }, { endsOn: { gte: day } }],
                  ...(session.zoneId === null ? {} : { zoneId: session.zoneId }),
                },
              ]
            : []),
        ],
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, zone: { select: { name: true } } },
    }),
    isForGroup ? whoCouldCome(db, [span]) : null,
  ]);
  const answers = could?.get(session.id);
  return [
    ...staff.map(({ id, name, zone }) => ({
      ...{ key: 'staffId' as const, id, name, zone: zone.name, could: answers?.get(id) ?? null },
      status: said.find(({ staffId }) => staffId === id)?.status ?? null,
    })),
    ...zoneStaff.map(({ id, name, zone }) => ({
      ...{ key: 'zoneStaffId' as const, id, name, zone: zone.name, could: null },
      status: said.find(({ zoneStaffId }) => zoneStaffId === id)?.status ?? null,
    })),
  ];
}

export type Attendee = Awaited<ReturnType<typeof attendanceList>>[number];
