import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import type { Tx } from '~/platform/db/db.server';
import type { NoticeFacts } from '~/platform/notices/notice-facts';
import { sendNotices } from '~/platform/notices/send-notices.server';
import { localTimeOf } from '~/platform/time/instants';
import { dateOfInstant } from '~/platform/time/now.server';
import type { ServiceContext } from './service-context';

/** Tells the group that its series is another from now on, by the next session of it. */
export async function tellOfSeries(
  tx: Tx,
  context: ServiceContext,
  { seriesId, reason }: { seriesId: string; reason: string | null },
): Promise<void> {
  const next = await tx.seriesSession.findFirst({
    where: { seriesId, series: { audience: 'resourceGroup' }, status: 'planned', startsAt: { gt: context.now() } },
    orderBy: { startsAt: 'asc' },
  });
  if (next) await tellOfSession(tx, context, { sessionId: next.id, what: 'changed', reason });
}

/**
 * Tells those who have signed up, and for supervision everyone in the group, what happened to a session to come. That one
 * stands where its series no longer is concerns only those who have signed up.
 */
export async function tellOfSession(
  tx: Tx,
  { actor, now }: ServiceContext,
  told: { sessionId: string; what: NoticeFacts['sessionChanged']['what']; reason: string | null },
): Promise<void> {
  const at = now();
  const session = await tx.seriesSession.findUniqueOrThrow({
    where: { id: told.sessionId },
    include: { series: true, attendances: { where: { status: 'signedUp' } } },
  });
  if (session.startsAt <= at) return;
  const staffIds = session.attendances.flatMap(({ staffId }) => staffId ?? []);
  const zoneStaffIds = session.attendances.flatMap(({ zoneStaffId }) => zoneStaffId ?? []);
  const forGroup = session.series.audience === 'resourceGroup' && told.what !== 'stands';
  const users = await tx.user.findMany({
    where: {
      id: { not: actor.userId },
      endedAt: null,
      OR: [
        { zoneStaffId: { in: zoneStaffIds } },
        forGroup ? { staffId: { not: null } } : { staffId: { in: staffIds } },
      ],
    },
    select: { id: true },
  });
  const facts: NoticeFacts['sessionChanged'] = {
    ...{ sessionId: session.id, title: session.series.title, what: told.what, reason: told.reason },
    date: dateOfInstant(session.startsAt),
    start: localTimeOf({ instant: session.startsAt, timeZone: DEFAULT_TIME_ZONE }),
    place: session.place,
  };
  await sendNotices(tx, { kind: 'sessionChanged', at, to: users.map(({ id }) => ({ userId: id, facts })) });
}
