import type { IsoDate } from '~/domain/brand';
import type { Plan } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import { publishVersion } from '~/platform/case-store/publish-version.server';
import { savePlan } from '~/platform/case-store/save-plan.server';
import type { Tx } from '~/platform/db/db.server';
import { checkInDemo, sayNotDoneInDemo } from './demo-check-ins';

const MS_PER_DAY = 86_400_000;
/** The demo's rota was published this long before it began. */
const NOTICE_DAYS = 21;

interface DemoPlan {
  versionId: string;
  actorId: string;
  case: PlanningCase;
  plan: Plan;
  start: IsoDate;
  now: Date;
}

/** Publishes the demo's plan from its first day, and lets the days that are over have happened. */
export async function publishDemoPlan(tx: Tx, demo: DemoPlan): Promise<void> {
  await savePlan(tx, demo);
  const publishedAt = new Date(Date.parse(`${demo.start}T09:00:00Z`) - NOTICE_DAYS * MS_PER_DAY);
  await tx.rotaVersion.update({
    where: { id: demo.versionId },
    data: { createdById: demo.actorId, createdAt: new Date(publishedAt.getTime() - 2 * MS_PER_DAY) },
  });
  await publishVersion(tx, { versionId: demo.versionId, actorId: demo.actorId, now: publishedAt, from: demo.start });
  await letPastHappen(tx, demo.now);
}

type Past = 'done' | 'notHome' | 'declined' | 'unregistered';

const pastOf = (place: number): Past =>
  place < 4 ? 'notHome' : place < 6 ? 'declined' : place === 6 ? 'unregistered' : 'done';

/**
 * Past visits are done, and those who made them have checked in; of a hundred, four were met by nobody at home, two were
 * declined, and at one nobody remembered to check in.
 */
async function letPastHappen(tx: Tx, now: Date): Promise<void> {
  const past = await tx.visit.findMany({
    where: { status: 'planned', endsAt: { lte: now } },
    orderBy: [{ startsAt: 'asc' }, { recipient: { sortOrder: 'asc' } }],
    select: { id: true, startsAt: true, endsAt: true, carers: { select: { staffId: true } } },
  });
  const happened = past.map((visit, index) => ({ visit, as: pastOf((index * 37) % 100) }));
  const visitsOf = (as: Past) => happened.filter((one) => one.as === as).map(({ visit }) => visit);
  const done = visitsOf('done');
  await tx.visit.updateMany({ where: { id: { in: done.map(({ id }) => id) } }, data: { status: 'done' } });
  await checkInDemo(tx, done);
  for (const cause of ['notHome', 'declined'] as const) {
    const visits = visitsOf(cause);
    const ids = visits.map(({ id }) => id);
    await tx.visit.updateMany({ where: { id: { in: ids } }, data: { status: 'notDone', cause } });
    await sayNotDoneInDemo(tx, { visits, cause });
  }
}
