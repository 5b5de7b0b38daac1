import type { VisitTold } from '~/domain/visits/taps';
import type { VisitState } from '~/platform/day-changes/day-state';
import type { Tx } from '~/platform/db/db.server';
import type { Prisma, VisitStatus } from '~/platform/db/generated/client';

interface StandingVisit {
  readonly id: string;
  readonly status: VisitStatus;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly cause: string | null;
  readonly carers: readonly { readonly staffId: string }[];
}

/** Makes a visit and the list of who was there what the taps say. The caller holds the visit's lock. */
export async function writeTold(tx: Tx, visit: StandingVisit, told: VisitTold): Promise<void> {
  await tx.visitAttendance.deleteMany({ where: { visitId: visit.id } });
  await tx.visitAttendance.createMany({
    data: told.attendance.map(({ staffId, checkedInAt, checkedOutAt }) => ({
      ...{ visitId: visit.id, staffId, checkedInAt: new Date(checkedInAt) },
      checkedOutAt: checkedOutAt === null ? null : new Date(checkedOutAt),
    })),
  });
  const next = await nextState(tx, visit, told);
  if (next === null) return;
  await tx.visit.update({ where: { id: visit.id }, data: { ...next, revision: { increment: 1 } } });
}

const TOLD: readonly VisitStatus[] = ['done', 'notDone'];

/** What changes of the visit itself, or nothing. */
async function nextState(
  tx: Tx,
  visit: StandingVisit,
  { outcome, cause, attendance }: VisitTold,
): Promise<Prisma.VisitUpdateInput | null> {
  if (outcome === 'done') {
    if (visit.status === 'done' && visit.startsAt !== null) return null;
    // Nobody was planned to make it: its times are those of the one who did.
    const untimed = visit.startsAt === null && attendance[0] !== undefined;
    const ends = Math.max(...attendance.map(({ checkedInAt, checkedOutAt }) => checkedOutAt ?? checkedInAt));
    const times = untimed ? { startsAt: new Date(attendance[0]?.checkedInAt ?? ends), endsAt: new Date(ends) } : {};
    return { status: 'done', cause: null, ...times };
  }
  if (outcome === 'notDone') {
    const isKnown = visit.status === 'cancelled' || (visit.status === 'notDone' && visit.cause === cause);
    return isKnown ? null : { status: 'notDone', cause };
  }
  return TOLD.includes(visit.status) ? stateBefore(tx, visit) : null;
}

/** What a visit was before anyone told of it: as the last change of the day left it, or as it was published. */
async function stateBefore(tx: Tx, visit: StandingVisit): Promise<Prisma.VisitUpdateInput> {
  const last = await tx.visitChange.findFirst({
    where: { visitId: visit.id },
    orderBy: { id: 'desc' },
    select: { after: true },
  });
  const after = last?.after as VisitState | null | undefined;
  if (after && !TOLD.includes(after.status)) {
    const { status, startsAt, endsAt, cause } = after;
    return { status, startsAt, endsAt, cause };
  }
  return visit.carers.length > 0
    ? { status: 'planned', cause: null }
    : { status: 'unassigned', startsAt: null, endsAt: null, cause: null };
}
