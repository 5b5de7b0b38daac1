import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { OpenAlarm } from '~/domain/visits/alarms';
import { recipientsIn } from '../access/recipient-scope.server';
import type { Db, Tx } from '../db/db.server';
import type { Prisma } from '../db/generated/client';
import { toldKind } from './told-alarm';

/** Alarms at visits of the recipients whom a scope reaches. */
export const alarmsIn = (scope: Scope, today: IsoDate): Prisma.VisitAlarmWhereInput => ({
  visit: { recipient: recipientsIn(scope, today) },
});

/** Alarms that wait for an answer: nobody has given one, or they were told once more after it. */
export const waitingAlarms = ({ visitAlarm }: Db | Tx): Prisma.VisitAlarmWhereInput => ({
  OR: [{ answeredAt: null }, { repeatedAt: { gt: visitAlarm.fields.answeredAt } }],
});

interface Asked {
  readonly scope: Scope;
  readonly today: IsoDate;
}

/** The alarms of a leader's zones that wait for an answer, the oldest first. */
export async function openAlarms(db: Db, { scope, today }: Asked): Promise<OpenAlarm[]> {
  const rows = await db.visitAlarm.findMany({
    where: { AND: [waitingAlarms(db), alarmsIn(scope, today)] },
    orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      raisedAt: true,
      visit: {
        select: {
          recipient: { select: { zone: { select: { name: true } } } },
          _count: { select: { attendances: true } },
        },
      },
    },
  });
  return rows.map(({ id, kind, raisedAt, visit }) => ({
    id,
    kind: toldKind({ kind, present: visit._count.attendances }),
    zone: visit.recipient.zone.name,
    raisedAt: raisedAt.toISOString(),
  }));
}

/** How many of them there are. */
export const openAlarmCount = (db: Db, { scope, today }: Asked): Promise<number> =>
  db.visitAlarm.count({ where: { AND: [waitingAlarms(db), alarmsIn(scope, today)] } });
