import type { IsoDate } from '~/domain/brand';
import type { Actor } from '~/domain/access/vocabulary';
import { addDays } from '~/domain/time/clock';
import type { VisitState } from '~/platform/day-changes/day-state';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { formatClock } from '~/platform/i18n/format-clock';
import { wordFor, type DayChangeView } from './day-change';
import { isOfDay, type DatedShift } from './shift-day';

/** What changed of a carer's visits of a day since she last looked, oldest first. */
export async function dayChanges(
  db: Db,
  of: { actor: Actor; staffId: string; date: IsoDate; shifts: readonly DatedShift[] },
): Promise<DayChangeView[]> {
  const date = toDbDate(of.date);
  const look = await db.dayLook.findUnique({ where: { userId_date: { userId: of.actor.userId, date } } });
  const hers = { path: ['staffIds'], array_contains: [of.staffId] };
  const rows = await db.visitChange.findMany({
    where: {
      visit: { date: { gte: toDbDate(addDays(of.date, -1)), lte: toDbDate(addDays(of.date, 1)) } },
      OR: [{ before: hers }, { after: hers }],
      ...(look ? { dayChange: { createdAt: { gt: look.seenAt } } } : {}),
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      before: true,
      after: true,
      dayChange: { select: { kind: true, reason: true, createdAt: true, createdBy: { select: { name: true } } } },
      visit: { select: { date: true, recipient: { select: { displayName: true } } } },
    },
  });
  return rows.flatMap(({ id, dayChange, visit, ...row }) => {
    const [before, after] = [row.before as VisitState | null, row.after as VisitState | null];
    const what = wordFor(of.staffId, { before, after });
    const isOf = (state: VisitState | null) =>
      isOfDay({ date: state?.date ?? fromDbDate(visit.date), startsAt: instantOf(state) }, of);
    if (what === null || !(isOf(before ?? after) || isOf(after ?? before))) return [];
    const { kind, reason, createdAt, createdBy } = dayChange;
    return {
      ...{ id: String(id), what, kind, reason, by: createdBy?.name ?? null, at: createdAt.toISOString() },
      recipient: visit.recipient.displayName,
      was: startOf(before),
      is: startOf(after),
    };
  });
}

const instantOf = (state: VisitState | null): Date | null => (state?.startsAt ? new Date(state.startsAt) : null);

function startOf(state: VisitState | null): string | null {
  const instant = instantOf(state);
  return instant && formatClock(instant);
}
