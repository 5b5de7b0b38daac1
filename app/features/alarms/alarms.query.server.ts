import type { Scope } from '~/domain/access/vocabulary';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import type { AlarmKind } from '~/domain/visits/alarms';
import { alarmsIn, waitingAlarms } from '~/platform/alarms/open-alarms.query.server';
import { toldKind } from '~/platform/alarms/told-alarm';
import type { Db } from '~/platform/db/db.server';
import type { Prisma } from '~/platform/db/generated/client';
import { localTimeOf } from '~/platform/time/instants';
import { dateOfInstant } from '~/platform/time/now.server';

/** Answered alarms are listed for so long. */
const DAYS_KEPT = 14;
const MS_PER_DAY = 86_400_000;

const SHOWN = {
  id: true,
  kind: true,
  raisedAt: true,
  repeatedAt: true,
  answeredAt: true,
  answer: true,
  answeredBy: { select: { name: true } },
  visit: {
    select: {
      startsAt: true,
      endsAt: true,
      status: true,
      recipientId: true,
      recipient: { select: { displayName: true, zone: { select: { name: true } } } },
      carers: { where: { active: true }, select: { staff: { select: { id: true, name: true } } } },
      attendances: {
        orderBy: { checkedInAt: 'asc' },
        select: { checkedInAt: true, checkedOutAt: true, staff: { select: { id: true, name: true } } },
      },
    },
  },
} satisfies Prisma.VisitAlarmSelect;

export interface ShownAlarm {
  readonly id: string;
  readonly kind: AlarmKind;
  /** An instant, ISO 8601; the next one too. */
  readonly raisedAt: string;
  /** When it was told once more. */
  readonly repeatedAt: string | null;
  /** Whether an answer is waited for: there is none, or it was told once more since. */
  readonly isWaiting: boolean;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
  readonly answer: string | null;
  readonly recipientId: string;
  readonly recipient: string;
  readonly zone: string;
  /** When the visit was to be, as local `HH:MM`. */
  readonly start: string | null;
  readonly end: string | null;
  readonly present: readonly { readonly name: string; readonly since: string; readonly until: string | null }[];
  /** Who was to come and has not. */
  readonly missing: readonly string[];
}

const clockOf = (instant: Date | null) => instant && localTimeOf({ instant, timeZone: DEFAULT_TIME_ZONE });

function shown(row: Prisma.VisitAlarmGetPayload<{ select: typeof SHOWN }>): ShownAlarm {
  const { visit } = row;
  const there = new Set(visit.attendances.map(({ staff }) => staff.id));
  return {
    id: row.id,
    kind: toldKind({ kind: row.kind, present: visit.attendances.length }),
    raisedAt: row.raisedAt.toISOString(),
    repeatedAt: row.repeatedAt?.toISOString() ?? null,
    isWaiting: row.answeredAt === null || (row.repeatedAt !== null && row.repeatedAt > row.answeredAt),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    answeredBy: row.answeredBy?.name ?? null,
    answer: row.answer,
    recipientId: visit.recipientId,
    recipient: visit.recipient.displayName,
    zone: visit.recipient.zone.name,
    start: clockOf(visit.startsAt),
    end: clockOf(visit.endsAt),
    present: visit.attendances.map(({ staff, checkedInAt, checkedOutAt }) => ({
      name: staff.name,
      since: clockOf(checkedInAt) ?? '',
      until: clockOf(checkedOutAt),
    })),
    missing: visit.carers.flatMap(({ staff }) => (there.has(staff.id) ? [] : [staff.name])),
  };
}

/** The alarms of a leader's zones: those that wait, the oldest first, and those of the last days that are answered. */
export async function alarmList(db: Db, { scope, now }: { scope: Scope; now: Date }) {
  const since = new Date(now.getTime() - DAYS_KEPT * MS_PER_DAY);
  const rows = await db.visitAlarm.findMany({
    where: {
      AND: [alarmsIn(scope, dateOfInstant(now)), { OR: [waitingAlarms(db), { answeredAt: { gte: since } }] }],
    },
    orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
    select: SHOWN,
  });
  const alarms = rows.map(shown);
  return {
    waiting: alarms.filter(({ isWaiting }) => isWaiting),
    answered: alarms.filter(({ isWaiting }) => !isWaiting).reverse(),
  };
}

/** One alarm of a leader's zones, or `null`. */
export async function alarmPage(db: Db, asked: { alarmId: string; scope: Scope; now: Date }) {
  const row = await db.visitAlarm.findFirst({
    where: { id: asked.alarmId, ...alarmsIn(asked.scope, dateOfInstant(asked.now)) },
    select: SHOWN,
  });
  return row && shown(row);
}
