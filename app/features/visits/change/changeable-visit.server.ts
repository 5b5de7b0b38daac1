import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { refuse, type Verdict } from '~/domain/verdict';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { fromDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import type { Prisma } from '~/platform/db/generated/client';
import { dateOfInstant } from '~/platform/time/now.server';

/** A live visit that can still be moved or called off. */
export interface ChangeableVisit {
  readonly id: string;
  readonly revision: number;
  readonly recipientId: string;
  readonly displayName: string;
  readonly zoneName: string;
  readonly date: IsoDate;
  /** Instants; none where nobody makes it. */
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly staffIds: readonly string[];
  readonly minutes: number;
  readonly carersNeeded: number;
  /** Local `HH:MM`, and whether it may stand on another day. */
  readonly earliest: string;
  readonly latest: string;
  readonly isMovable: boolean;
}

const SELECT = {
  ...{ id: true, revision: true, status: true, date: true, startsAt: true, endsAt: true, recipientId: true },
  ...{ earliest: true, latest: true, minutes: true, carersNeeded: true },
  recipient: { select: { displayName: true, zone: { select: { name: true } } } },
  visitPlan: { select: { earliest: true, latest: true, minutes: true, carers: true, timesPerWeek: true } },
  carers: { where: { active: true }, select: { staffId: true }, orderBy: { staffId: 'asc' } },
  _count: { select: { taps: true } },
} satisfies Prisma.VisitSelect;
type Row = Prisma.VisitGetPayload<{ select: typeof SELECT }>;

interface Wanted {
  readonly visitId: string;
  readonly scope: Scope;
  readonly at: Date;
}

/** The visit, if the reader has it in reach (`notFound`) and it has neither begun nor been called off (`visitBegun`). */
export async function changeableVisit(
  db: Db,
  { visitId, scope, at }: Wanted,
): Promise<Verdict<{ visit: ChangeableVisit }>> {
  const row = await db.visit.findFirst({
    where: { AND: [{ id: visitId }, { recipient: recipientsIn(scope, dateOfInstant(at)) }] },
    select: SELECT,
  });
  if (!row) return refuse('notFound');
  return isOpen(row, at) ? { ok: true, visit: visitOf(row) } : refuse('visitBegun');
}

function isOpen(row: Row, at: Date): boolean {
  if (row._count.taps > 0 || (row.status !== 'planned' && row.status !== 'unassigned')) return false;
  return row.startsAt === null ? fromDbDate(row.date) >= dateOfInstant(at) : row.startsAt > at;
}

function visitOf(row: Row): ChangeableVisit {
  const { visitPlan: plan, recipient } = row;
  return {
    ...{ id: row.id, revision: row.revision, recipientId: row.recipientId, date: fromDbDate(row.date) },
    ...{ displayName: recipient.displayName, zoneName: recipient.zone.name },
    ...{ startsAt: row.startsAt, endsAt: row.endsAt, staffIds: row.carers.map(({ staffId }) => staffId) },
    minutes: row.minutes ?? plan?.minutes ?? 0,
    carersNeeded: row.carersNeeded ?? plan?.carers ?? 1,
    earliest: row.earliest ?? plan?.earliest ?? '00:00',
    latest: row.latest ?? plan?.latest ?? '23:59',
    isMovable: (plan?.timesPerWeek ?? null) !== null,
  };
}
