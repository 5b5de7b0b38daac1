import { alarmsOf, aloneSince, type AlarmKind, type AlarmSettings, type PresentCarer } from '~/domain/visits/alarms';
import type { Db, Tx } from '../db/db.server';
import type { Prisma } from '../db/generated/client';
import { tellOfAlarm } from './tell-of-alarm.server';
import { STORED_KIND, toldKind } from './told-alarm';

/** Any fixed number that no other lock has. */
const ALARM_LOCK = 7_205_759_420;
const MS_PER_MINUTE = 60_000;
/** Visits that began longer ago are looked at only where somebody is there still. */
const LOOKS_BACK_MS = 24 * 60 * MS_PER_MINUTE;

const PLACE = { recipient: { select: { neverAlone: true, zoneId: true, zone: { select: { name: true } } } } } as const;

const WATCHED = {
  ...{ id: true, startsAt: true, endsAt: true, ...PLACE },
  attendances: { select: { checkedInAt: true, checkedOutAt: true } },
  alarms: { select: { id: true, kind: true, answeredAt: true, repeatedAt: true } },
} satisfies Prisma.VisitSelect;
type WatchedRow = Prisma.VisitGetPayload<{ select: typeof WATCHED }>;

interface Look {
  readonly now: Date;
  readonly settings: AlarmSettings;
}

/**
 * Looks at every visit at which somebody is, and at those with nobody where nobody is to be alone, and raises each alarm,
 * with a notice to the leaders of the recipient's zone. One that nobody has answered is told once more, and so is one
 * that was answered before somebody came and was alone. Answers how many of each; where another worker is at it, none.
 */
export async function raiseAlarms(db: Db, look: Look): Promise<{ raised: number; repeated: number }> {
  return db.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ mine: boolean }[]>`SELECT pg_try_advisory_xact_lock(${ALARM_LOCK}) AS mine`;
    if (lock?.mine !== true) return { raised: 0, repeated: 0 };
    const repeated = await repeatUnanswered(tx, look);
    let [raised, again] = [0, 0];
    for (const visit of await watchedVisits(tx, look)) {
      for (const kind of alarmsOf(visit.watched, look)) {
        const known = visit.row.alarms.find((alarm) => alarm.kind === STORED_KIND[kind]);
        if (known === undefined) raised += await raise(tx, { visit, kind, look });
        else if (isNew(known, { visit, kind })) again += await tellAgain(tx, { visit, kind, look, alarmId: known.id });
      }
    }
    return { raised, repeated: repeated + again };
  });
}

interface WatchedVisit {
  readonly row: WatchedRow;
  readonly watched: { startsAt: Date; endsAt: Date; neverAlone: boolean; present: readonly PresentCarer[] };
}

async function watchedVisits(tx: Tx, { now }: Look): Promise<WatchedVisit[]> {
  const rows = await tx.visit.findMany({
    where: {
      OR: [
        { attendances: { some: { checkedOutAt: null } }, status: { not: 'cancelled' } },
        {
          ...{ status: 'planned', recipient: { neverAlone: true }, attendances: { none: {} } },
          startsAt: { gte: new Date(now.getTime() - LOOKS_BACK_MS), lte: now },
          // Whoever says that it was not done has been there.
          taps: { none: { kind: 'notDone' } },
        },
      ],
    },
    select: WATCHED,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap((row) => {
    const { startsAt, endsAt, recipient, attendances: present } = row;
    if (!startsAt || !endsAt) return [];
    return { row, watched: { startsAt, endsAt, neverAlone: recipient.neverAlone, present } };
  });
}

/** Whether somebody has come to be alone since the alarm was answered, and nobody has been told. */
function isNew(
  known: WatchedRow['alarms'][number],
  { visit, kind }: { visit: WatchedVisit; kind: AlarmKind },
): boolean {
  const { answeredAt, repeatedAt } = known;
  if (kind !== 'carerMissing' || answeredAt === null) return false;
  return aloneSince(visit.watched) > answeredAt.getTime() && (repeatedAt === null || repeatedAt <= answeredAt);
}

interface Telling {
  readonly visit: WatchedVisit;
  readonly kind: AlarmKind;
  readonly look: Look;
}

async function raise(tx: Tx, { visit, kind, look: { now } }: Telling): Promise<number> {
  const data = { visitId: visit.row.id, kind: STORED_KIND[kind], raisedAt: now };
  const { id: alarmId } = await tx.visitAlarm.create({ data, select: { id: true } });
  await tellOfAlarm(tx, {
    alarmId,
    kind,
    now,
    isAgain: false,
    place: visit.row.recipient,
    startsAt: visit.watched.startsAt,
  });
  return 1;
}

async function tellAgain(
  tx: Tx,
  { visit, kind, look: { now }, alarmId }: Telling & { alarmId: string },
): Promise<number> {
  await tx.visitAlarm.update({ where: { id: alarmId }, data: { repeatedAt: now } });
  await tellOfAlarm(tx, {
    alarmId,
    kind,
    now,
    isAgain: true,
    place: visit.row.recipient,
    startsAt: visit.watched.startsAt,
  });
  return 1;
}

/** Tells of alarms that nobody has answered for so long, once. */
async function repeatUnanswered(tx: Tx, { now, settings }: Look): Promise<number> {
  const alarms = await tx.visitAlarm.findMany({
    where: {
      ...{ answeredAt: null, repeatedAt: null },
      raisedAt: { lte: new Date(now.getTime() - settings.repeatMinutes * MS_PER_MINUTE) },
    },
    select: {
      ...{ id: true, kind: true },
      visit: { select: { startsAt: true, ...PLACE, _count: { select: { attendances: true } } } },
    },
    orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
  });
  for (const { id: alarmId, kind, visit } of alarms) {
    await tx.visitAlarm.update({ where: { id: alarmId }, data: { repeatedAt: now } });
    const { startsAt, recipient: place, _count } = visit;
    const told = toldKind({ kind, present: _count.attendances });
    await tellOfAlarm(tx, { alarmId, kind: told, now, isAgain: true, place, startsAt: startsAt ?? now });
  }
  return alarms.length;
}
