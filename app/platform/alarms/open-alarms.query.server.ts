import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { OpenAlarm } from '~/domain/visits/alarms';
import { recipientsIn } from '../access/recipient-scope.server';
import type { Db } from '../db/db.server';
import type { Prisma } from '../db/generated/client';

/** Alarms at visits of the recipients whom a scope reaches. */
export const alarmsIn = (scope: Scope, today: IsoDate): Prisma.VisitAlarmWhereInput => ({
  visit: { recipient: recipientsIn(scope, today) },
});

/** The alarms of a leader's zones that wait for an answer, the oldest first. */
export async function openAlarms(db: Db, { scope, today }: { scope: Scope; today: IsoDate }): Promise<OpenAlarm[]> {
  const rows = await db.visitAlarm.findMany({
    where: { answeredAt: null, ...alarmsIn(scope, today) },
    orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      raisedAt: true,
      visit: { select: { recipient: { select: { zone: { select: { name: true } } } } } },
    },
  });
  return rows.map(({ id, kind, raisedAt, visit }) => ({
    id,
    kind,
    zone: visit.recipient.zone.name,
    raisedAt: raisedAt.toISOString(),
  }));
}
