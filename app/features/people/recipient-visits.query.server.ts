import type { IsoDate } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import type { Prisma } from '~/platform/db/generated/client';
import { localTimeOf } from '~/platform/time/instants';

const VISIT = {
  id: true,
  date: true,
  startsAt: true,
  endsAt: true,
  status: true,
  carers: { where: { active: true }, select: { staff: { select: { id: true, name: true } } } },
} satisfies Prisma.VisitSelect;

type VisitRow = Prisma.VisitGetPayload<{ select: typeof VISIT }>;

const clockOf = (instant: Date | null) => instant && localTimeOf({ instant, timeZone: DEFAULT_TIME_ZONE });

/** A visit with the people who make it. A cancelled one is not told. */
export type RecipientVisit = ReturnType<typeof visitOf>;

const visitOf = ({ date, startsAt, endsAt, status, carers, id }: VisitRow) => ({
  id,
  date: fromDbDate(date),
  start: clockOf(startsAt),
  end: clockOf(endsAt),
  status: status === 'cancelled' ? ('notDone' as const) : status,
  carers: carers.map(({ staff }) => staff),
});

/** The live visits of a recipient from one day to another, both included, in order. */
export async function recipientVisits(
  db: Db,
  wanted: { recipientId: string; from: IsoDate; to: IsoDate },
): Promise<RecipientVisit[]> {
  const { recipientId, from, to } = wanted;
  const rows = await db.visit.findMany({
    where: { recipientId, date: { gte: toDbDate(from), lte: toDbDate(to) }, status: { not: 'cancelled' } },
    orderBy: [{ date: 'asc' }, { startsAt: 'asc' }, { id: 'asc' }],
    select: VISIT,
  });
  return rows.map(visitOf);
}

/** The visit before an instant that was made, or was to be, and the one that comes after it. */
export async function lastAndNext(db: Db, wanted: { recipientId: string; at: Date }) {
  const { recipientId, at } = wanted;
  const [last, next] = await Promise.all([
    db.visit.findFirst({
      where: { recipientId, startsAt: { lte: at }, status: { in: ['planned', 'done'] } },
      orderBy: { startsAt: 'desc' },
      select: VISIT,
    }),
    db.visit.findFirst({
      where: { recipientId, startsAt: { gt: at }, status: 'planned' },
      orderBy: { startsAt: 'asc' },
      select: VISIT,
    }),
  ]);
  return { last: last && visitOf(last), next: next && visitOf(next) };
}
