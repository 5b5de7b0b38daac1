import { alarmsOf, type AlarmKind, type AlarmSettings } from '~/domain/visits/alarms';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import type { Db, Tx } from '../db/db.server';
import { sendNotices } from '../notices/send-notices.server';
import { localTimeOf } from '../time/instants';

/** Any fixed number that no other lock has. */
const ALARM_LOCK = 7_205_759_420;

const WATCHED = {
  id: true,
  startsAt: true,
  endsAt: true,
  recipient: { select: { neverAlone: true, zoneId: true, zone: { select: { name: true } } } },
  attendances: { select: { checkedInAt: true, checkedOutAt: true } },
  alarms: { select: { kind: true } },
} as const;

interface Raised {
  readonly visitId: string;
  readonly kind: AlarmKind;
  readonly zoneId: string;
  readonly zone: string;
  readonly startsAt: Date;
}

/**
 * Looks at every visit at which somebody is, and raises each alarm once, with a notice to the leaders of the recipient's
 * zone. Answers how many; where another worker is at it, none.
 */
export async function raiseAlarms(
  db: Db,
  { now, settings }: { now: Date; settings: AlarmSettings },
): Promise<{ raised: number }> {
  return db.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ mine: boolean }[]>`SELECT pg_try_advisory_xact_lock(${ALARM_LOCK}) AS mine`;
    if (lock?.mine !== true) return { raised: 0 };
    const found = await findAlarms(tx, { now, settings });
    for (const alarm of found) await raise(tx, { alarm, now });
    return { raised: found.length };
  });
}

async function findAlarms(tx: Tx, at: { now: Date; settings: AlarmSettings }): Promise<Raised[]> {
  const visits = await tx.visit.findMany({
    where: { attendances: { some: { checkedOutAt: null } }, status: { not: 'cancelled' } },
    select: WATCHED,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return visits.flatMap(({ id, startsAt, endsAt, recipient, attendances, alarms }) => {
    if (!startsAt || !endsAt) return [];
    const { neverAlone, zoneId, zone } = recipient;
    const known = new Set(alarms.map(({ kind }) => kind));
    return alarmsOf({ startsAt, endsAt, neverAlone, present: attendances }, at)
      .filter((kind) => !known.has(kind))
      .map((kind) => ({ visitId: id, kind, zoneId, zone: zone.name, startsAt }));
  });
}

/** The alarm, and a notice to those who answer for the zone. A notice names no recipient: it leads to the alarm. */
async function raise(tx: Tx, { alarm, now }: { alarm: Raised; now: Date }): Promise<void> {
  const { visitId, kind, zoneId, zone, startsAt } = alarm;
  const { id: alarmId } = await tx.visitAlarm.create({ data: { visitId, kind, raisedAt: now }, select: { id: true } });
  const leaders = await tx.user.findMany({
    where: { role: 'zoneLeader', zones: { some: { zoneId } }, OR: [{ endedAt: null }, { endedAt: { gt: now } }] },
    select: { id: true },
  });
  const start = localTimeOf({ instant: startsAt, timeZone: DEFAULT_TIME_ZONE });
  await sendNotices(tx, {
    kind: 'visitAlarm',
    at: now,
    to: leaders.map(({ id }) => ({ userId: id, facts: { alarmId, alarm: kind, zone, start } })),
  });
}
