import type { IsoDate } from '~/domain/brand';
import type { CaseRecipient } from '~/domain/case/planning-case';
import { addDays } from '~/domain/time/clock';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db, Tx } from '~/platform/db/db.server';
import type { StandingPlan } from '~/platform/threads/planner-thread';
import { isOfCase } from '~/platform/versions/judge-version.server';
import { judgedState } from '~/platform/versions/judged-state.server';
import { readKeptPlan } from '~/platform/versions/kept-plan.server';

/** The published plan that a draft can be made from. */
export interface StandingVersion {
  readonly rotaId: string;
  readonly versionId: string;
  /** Changes with anything that the plan or its case is made of. */
  readonly mark: string;
  readonly source: StandingPlan;
  /** Recipients who have come since it was planned: whoever plans from it plans them too. */
  readonly missing: readonly CaseRecipient[];
}

/** `none`: nothing is published for that day. `outdated`: people or visits have gone since it was planned. */
export type Standing = { readonly state: 'none' | 'outdated' } | ({ readonly state: 'ready' } & StandingVersion);

/** The published version of a base rota that plans the visits of a day. */
export async function publishedOn(db: Db | Tx, date: IsoDate) {
  const version = await db.rotaVersion.findFirst({
    where: { status: 'published', rota: { kind: 'base', startsOn: { lte: toDbDate(date) } } },
    orderBy: { rota: { startsOn: 'desc' } },
    select: { id: true, rotaId: true, rota: { select: { startsOn: true, planWeeks: true } } },
  });
  if (!version) return null;
  const { startsOn, planWeeks } = version.rota;
  const covers = date < addDays(fromDbDate(startsOn), planWeeks * 7);
  return covers ? { versionId: version.id, rotaId: version.rotaId } : null;
}

/** The plan that stands on a day, as the planner reads it. */
export async function standingOn(db: Db | Tx, date: IsoDate): Promise<Standing> {
  const version = await publishedOn(db, date);
  if (!version) return { state: 'none' };
  const { mark, case: whole, plan } = await readKeptPlan(db, version);
  const missing = whole.recipients.filter(({ id }) => !(id in plan.teams));
  const planned = { ...whole, recipients: whole.recipients.filter(({ id }) => id in plan.teams) };
  if (planned.recipients.length === 0 || !isOfCase(plan, planned)) return { state: 'outdated' };
  return { state: 'ready', ...version, mark, source: { case: planned, plan }, missing };
}

/** Whether nothing has changed since a standing plan was read. */
export async function stillStands(tx: Tx, { versionId, mark }: StandingVersion): Promise<boolean> {
  const published = await tx.rotaVersion.count({ where: { id: versionId, status: 'published' } });
  return published === 1 && mark === (await judgedState(tx, { versionId }));
}
