import type { IsoDate } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { outcomeOf } from '~/domain/continuity/met-visits';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import type { Prisma } from '~/platform/db/generated/client';
import { localTimeOf } from '~/platform/time/instants';
import { dateOfInstant } from '~/platform/time/now.server';

const VISIT = {
  id: true,
  date: true,
  startsAt: true,
  endsAt: true,
  status: true,
  carers: { where: { active: true }, select: { staff: { select: { id: true, name: true } } } },
  attendances: { orderBy: { checkedInAt: 'asc' }, select: { staff: { select: { id: true, name: true } } } },
} satisfies Prisma.VisitSelect;

type VisitRow = Prisma.VisitGetPayload<{ select: typeof VISIT }>;

const clockOf = (instant: Date | null) => instant && localTimeOf({ instant, timeZone: DEFAULT_TIME_ZONE });

/** A visit with the people who made it or are to make it. A cancelled one is not told. */
export interface RecipientVisit {
  readonly id: string;
  readonly date: IsoDate;
  readonly start: string | null;
  readonly end: string | null;
  /** `unregistered`: its day is over, and nobody has said that she was there or that it was not done. */
  readonly status: 'planned' | 'unassigned' | 'done' | 'notDone' | 'unregistered';
  readonly carers: readonly { readonly id: string; readonly name: string }[];
}

const planned = ({ date, startsAt, endsAt, status, carers, id }: VisitRow): RecipientVisit => ({
  id,
  date: fromDbDate(date),
  start: clockOf(startsAt),
  end: clockOf(endsAt),
  status: status === 'cancelled' ? 'notDone' : status,
  carers: carers.map(({ staff }) => staff),
});

/** The same with those who were there, where somebody has checked in; of days before today nobody else is believed to have been. */
function told(row: VisitRow, today: IsoDate): RecipientVisit {
  const visit = planned(row);
  const present = row.attendances.map(({ staff }) => staff);
  const outcome = outcomeOf({ status: row.status, present });
  if (outcome === 'met') return { ...visit, carers: present };
  return outcome === 'unregistered' && visit.date < today ? { ...visit, status: 'unregistered', carers: [] } : visit;
}

interface Wanted {
  readonly recipientId: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Visits are told as they have been up to this day, and as planned from it on; `null` for the plan alone. */
  readonly today: IsoDate | null;
}

/** The live visits of a recipient from one day to another, both included, in order. */
export async function recipientVisits(db: Db, wanted: Wanted): Promise<RecipientVisit[]> {
  const { recipientId, from, to, today } = wanted;
  const rows = await db.visit.findMany({
    where: { recipientId, date: { gte: toDbDate(from), lte: toDbDate(to) }, status: { not: 'cancelled' } },
    orderBy: [{ date: 'asc' }, { startsAt: 'asc' }, { id: 'asc' }],
    select: VISIT,
  });
  return rows.map((row) => (today === null ? planned(row) : told(row, today)));
}

/** The visit before an instant that was made, or was to be, and the one that is planned after it. */
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
  return { last: last && told(last, dateOfInstant(at)), next: next && planned(next) };
}
