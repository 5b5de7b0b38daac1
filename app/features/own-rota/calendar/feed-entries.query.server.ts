import type { IsoDate, StaffId } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import type { Prisma } from '~/platform/db/generated/client';
import { supervisionOf } from '../supervision';
import { sessionEntries, supervisionSessions } from './session-entries.query.server';
import type { CalendarEntry } from './write-calendar.server';

/** Shifts that have been are in the calendar for so long. */
const DAYS_BACK = 30;

/** When a shift was changed that nobody has published or changed. */
const NEVER = new Date(0);

const SHIFT = {
  id: true,
  staffId: true,
  date: true,
  startsAt: true,
  endsAt: true,
  status: true,
  revision: true,
  shiftCode: { select: { code: true } },
  rotaVersion: { select: { publishedAt: true } },
  changes: {
    orderBy: { id: 'desc' },
    take: 1,
    select: { dayChange: { select: { createdAt: true } } },
  },
} satisfies Prisma.ShiftSelect;

type ShiftRow = Prisma.ShiftGetPayload<{ select: typeof SHIFT }>;

/** Titles of a calendar: neutral, so that nobody who sees them learns where she works or whom she meets. */
export interface FeedWords {
  readonly shift: (code: string) => string;
  readonly supervision: string;
  readonly training: string;
}

interface Wanted {
  readonly staffId: StaffId;
  readonly today: IsoDate;
  readonly words: FeedWords;
}

/**
 * A person's shifts of the shift book from a month back on, with supervision and other sessions that she comes to. What she is absent from, what is called off
 * and what somebody else has taken over is called off in her calendar.
 */
export async function feedEntries(db: Db, { staffId, today, words }: Wanted): Promise<CalendarEntry[]> {
  const from = addDays(today, -DAYS_BACK);
  const since = { gte: toDbDate(from) };
  const [own, given, group, supervision, training] = await Promise.all([
    db.shift.findMany({
      where: { staffId, date: since },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      select: SHIFT,
    }),
    db.shift.findMany({
      where: {
        date: since,
        NOT: { staffId },
        changes: { some: { before: { path: ['staffId'], equals: staffId } } },
      },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      select: SHIFT,
    }),
    db.resourceGroup.findFirst({ where: { staff: { some: { id: staffId } } } }),
    supervisionSessions(db, { since: from }),
    sessionEntries(db, { staffId, since: from, title: words.training }),
  ]);
  const slotOf = supervisionOf(group);
  const shifts = [...own, ...given].flatMap((shift) => {
    const made = shiftEntry(shift, { staffId, words });
    const on = fromDbDate(shift.date);
    const slot = slotOf({ ...shift, on });
    if (!slot) return [made];
    const session = supervision.get(on);
    const isCancelled = made.isCancelled || session?.isCancelled === true;
    const { startsAt, endsAt } = session ?? slot;
    const sequence = made.sequence + (group?.revision ?? 1) + (session?.revision ?? 1) - 2;
    const title = words.supervision;
    return [made, { ...made, startsAt, endsAt, uid: `v-${made.uid}`, title, sequence, isCancelled, isWithin: true }];
  });
  return [...shifts, ...training];
}

function shiftEntry(shift: ShiftRow, { staffId, words }: { staffId: StaffId; words: FeedWords }): CalendarEntry {
  const changedAt = shift.changes[0]?.dayChange.createdAt ?? NEVER;
  const publishedAt = shift.rotaVersion?.publishedAt ?? NEVER;
  return {
    // Two people who have held one shift have each their own of it.
    uid: `${shift.id}.${staffId.slice(0, 8)}@kjente-fjes`,
    title: words.shift(shift.shiftCode.code),
    startsAt: shift.startsAt,
    endsAt: shift.endsAt,
    isCancelled: shift.status !== 'planned' || shift.staffId !== staffId,
    isWithin: false,
    sequence: shift.revision - 1,
    changedAt: latestOf(changedAt, publishedAt),
  };
}

const latestOf = (one: Date, other: Date): Date => (one > other ? one : other);
