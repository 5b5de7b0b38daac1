import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { Facts } from '~/domain/case/plan';
import { toldElsewhere, toldTotalOf, type ToldCount, type ToldTotal } from '~/domain/continuity/told-counts';
import { recipientsIn } from '../access/recipient-scope.server';
import { fromDbDate, toDbDate } from '../db/dates';
import type { Db, Tx } from '../db/db.server';
import type { Prisma } from '../db/generated/client';
import { toldChange, type ToldChange } from './change-kinds';
import type { ShiftState, VisitState } from './day-state';

/** One change of the day: who did what, when and why. */
interface ChangeHead {
  readonly changeId: string;
  readonly kind: ToldChange;
  /** The first day that it concerns. */
  readonly date: IsoDate;
  /** An instant, ISO 8601. */
  readonly at: string;
  /** None where the user is gone or it was the program. */
  readonly by: string | null;
  readonly reason: string | null;
  readonly facts: Facts | null;
  /** Whether it was taken back, and the change that it takes back itself. */
  readonly isUndone: boolean;
  readonly undoesId: string | null;
}

const HEAD = {
  id: true,
  kind: true,
  date: true,
  createdAt: true,
  createdBy: { select: { name: true } },
  reason: true,
  facts: true,
  undoneBy: { select: { id: true } },
  undoesId: true,
} satisfies Prisma.DayChangeSelect;

const headOf = (row: Prisma.DayChangeGetPayload<{ select: typeof HEAD }>): ChangeHead => ({
  changeId: row.id,
  kind: toldChange(row),
  date: fromDbDate(row.date),
  at: row.createdAt.toISOString(),
  by: row.createdBy?.name ?? null,
  reason: row.reason,
  facts: row.facts as Facts | null,
  isUndone: row.undoneBy !== null,
  undoesId: row.undoesId,
});

interface ShiftHistoryEntry extends ChangeHead {
  readonly before: ShiftState | null;
  readonly after: ShiftState | null;
}

/** What was done to a shift, in the order in which it was done. */
export async function shiftHistory(db: Db | Tx, { shiftId }: { shiftId: string }): Promise<ShiftHistoryEntry[]> {
  const rows = await db.shiftChange.findMany({
    where: { shiftId },
    orderBy: { id: 'asc' },
    select: { before: true, after: true, dayChange: { select: HEAD } },
  });
  return rows.map(({ before, after, dayChange }) => ({
    ...headOf(dayChange),
    before: before as ShiftState | null,
    after: after as ShiftState | null,
  }));
}

interface VisitHistoryEntry extends Omit<ChangeHead, 'facts'> {
  readonly before: VisitState | null;
  readonly after: VisitState | null;
  /** The program's reason for this visit. */
  readonly facts: Facts | null;
}

/** What was done to a visit of a recipient whom the reader sees, in the order in which it was done. */
export async function visitHistory(
  db: Db | Tx,
  asked: { visitId: string; scope: Scope; today: IsoDate },
): Promise<VisitHistoryEntry[]> {
  const rows = await db.visitChange.findMany({
    where: { visitId: asked.visitId, visit: { recipient: recipientsIn(asked.scope, asked.today) } },
    orderBy: { id: 'asc' },
    select: { before: true, after: true, facts: true, dayChange: { select: HEAD } },
  });
  return rows.map(({ before, after, facts, dayChange }) => ({
    ...headOf(dayChange),
    before: before as VisitState | null,
    after: after as VisitState | null,
    facts: facts as Facts | null,
  }));
}

/** Without its facts, which name recipients by id. */
export interface DayHistoryEntry extends Omit<ChangeHead, 'facts'> {
  readonly shifts: number;
  /** Of everybody, as one is told it who sees the recipients of a scope. */
  readonly visits: ToldTotal;
  /** Of those whom the reader does not see. */
  readonly elsewhere: ToldCount;
}

/** What was done that concerns a day, newest first: what begins on it, or changes a shift or visit of it. */
export async function dayHistory(
  db: Db | Tx,
  { date, scope, today }: { date: IsoDate; scope: Scope; today: IsoDate },
): Promise<DayHistoryEntry[]> {
  const on = { date: toDbDate(date) };
  const rows = await db.dayChange.findMany({
    where: { OR: [on, { shifts: { some: { shift: on } } }, { visits: { some: { visit: on } } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: {
      ...HEAD,
      _count: { select: { shifts: true } },
      visits: { select: { visit: { select: { recipientId: true } } } },
    },
  });
  const seen = await db.recipient.findMany({ where: recipientsIn(scope, today), select: { id: true } });
  const seenIds = new Set(seen.map(({ id }) => id));
  return rows.map(({ _count, visits, ...row }) => {
    const whose = visits.map(({ visit }) => visit.recipientId);
    const of = { isSeen: (id: string) => seenIds.has(id), person: (id: string) => id };
    const { facts: _facts, ...head } = headOf(row);
    return {
      ...head,
      shifts: _count.shifts,
      visits: toldTotalOf(whose, of),
      elsewhere: toldElsewhere(whose, of),
    };
  });
}
