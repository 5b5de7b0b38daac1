import { DateTime } from 'luxon';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import type { IsoDate, Clock } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import type { Db } from '~/platform/db/db.server';
import type { Prisma } from '~/platform/db/generated/client';
import { wallClock } from '~/platform/time/instants';

const PAGE_SIZE = 50;

export interface AccessLogFilter {
  userId: string | null;
  recipientId: string | null;
  from: IsoDate | null;
  to: IsoDate | null;
  /** Only entries older than this one. */
  before: bigint | null;
}

/** The start of a civil day, as an instant. */
const startOf = (date: IsoDate): Date => wallClock(DEFAULT_TIME_ZONE).at({ date, time: '00:00' as Clock });

function whereOf(filter: AccessLogFilter): Prisma.AccessLogWhereInput {
  return {
    ...(filter.userId && { userId: filter.userId }),
    ...(filter.recipientId && { recipientId: filter.recipientId }),
    ...(filter.before !== null && { id: { lt: filter.before } }),
    at: {
      ...(filter.from && { gte: startOf(filter.from) }),
      ...(filter.to && { lt: startOf(addDays(filter.to, 1)) }),
    },
  };
}

/** A page of the access log, the newest first. Recipients stand by their reference only. */
export async function accessLogPage(db: Db, filter: AccessLogFilter) {
  const rows = await db.accessLog.findMany({
    where: whereOf(filter),
    orderBy: { id: 'desc' },
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      at: true,
      role: true,
      action: true,
      thing: true,
      reason: true,
      user: { select: { name: true } },
      recipient: { select: { reference: true } },
    },
  });
  const shown = rows.slice(0, PAGE_SIZE);
  return {
    entries: shown.map((row) => ({
      id: String(row.id),
      at: DateTime.fromJSDate(row.at, { zone: DEFAULT_TIME_ZONE }).toFormat('dd.MM.yyyy HH:mm:ss'),
      userName: row.user.name,
      role: row.role,
      action: row.action,
      thing: row.thing,
      reason: row.reason,
      recipient: row.recipient?.reference ?? null,
    })),
    older: rows.length > PAGE_SIZE ? String(shown.at(-1)?.id) : null,
  };
}

/** Users to filter by, and the reference of the recipient that is filtered by. */
export async function accessLogChoices(db: Db, recipientId: string | null) {
  const users = await db.user.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } });
  const recipient = recipientId
    ? await db.recipient.findUnique({ where: { id: recipientId }, select: { reference: true } })
    : null;
  return {
    users: users.map((user) => ({ value: user.id, label: user.name })),
    recipient: recipient?.reference ?? '',
  };
}

/** The id of the recipient with a reference, or `null`. */
export async function recipientIdOf(db: Db, reference: string): Promise<string | null> {
  const recipient = await db.recipient.findFirst({
    where: { reference: { equals: reference, mode: 'insensitive' } },
    select: { id: true },
  });
  return recipient?.id ?? null;
}
