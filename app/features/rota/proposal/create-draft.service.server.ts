import type { Actor } from '~/domain/access/vocabulary';
import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import type { Db, Tx } from '~/platform/db/db.server';
import { Prisma } from '~/platform/db/generated/client';
import type { Now } from '~/platform/time/now.server';
import { createVersion } from '~/platform/versions/create-version.server';

/** Makes a draft that begins as a copy of a version, whatever its status: cells with locks, teams, visits, findings. */
export async function createDraft(
  { db, actor, now }: { db: Db; actor: Actor; now: Now },
  input: { versionId: string },
): Promise<Verdict<{ versionId: string }>> {
  return db.$transaction(async (tx) => {
    const source = await tx.rotaVersion.findUnique({
      where: { id: input.versionId },
      select: { id: true, rotaId: true, findings: true, continuity: true },
    });
    if (!source) return refuse('notFound');
    const at = now();
    const draft = await createVersion(tx, {
      rotaId: source.rotaId,
      basedOnId: source.id,
      runId: null,
      createdById: actor.userId,
      at,
    });
    await tx.rotaVersion.update({
      where: { id: draft.id },
      data: { findings: source.findings ?? Prisma.DbNull, continuity: source.continuity ?? Prisma.DbNull },
    });
    await copyPlan(tx, { from: source.id, to: draft.id });
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'rotaVersion', scope: { version: draft.id } });
    return { ok: true, versionId: draft.id };
  });
}

/** A visit's copy has an id made of both, so that the carers' copies find it. */
async function copyPlan(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO rota_cell (rota_version_id, staff_id, day, shift_code_id, locked)
    SELECT ${to}::uuid, staff_id, day, shift_code_id, locked FROM rota_cell WHERE rota_version_id = ${from}::uuid`;
  await tx.$executeRaw`
    INSERT INTO draft_team_member (rota_version_id, recipient_id, staff_id, role, sort_order)
    SELECT ${to}::uuid, recipient_id, staff_id, role, sort_order
    FROM draft_team_member WHERE rota_version_id = ${from}::uuid`;
  await tx.$executeRaw`
    INSERT INTO draft_visit
      (id, rota_version_id, visit_plan_id, recipient_id, date, starts_at, ends_at, start_time, cause, facts)
    SELECT md5(id::text || ${to}::text)::uuid, ${to}::uuid,
      visit_plan_id, recipient_id, date, starts_at, ends_at, start_time, cause, facts
    FROM draft_visit WHERE rota_version_id = ${from}::uuid`;
  await tx.$executeRaw`
    INSERT INTO draft_visit_carer (draft_visit_id, staff_id, rota_version_id, starts_at, ends_at)
    SELECT md5(draft_visit_id::text || ${to}::text)::uuid, staff_id, ${to}::uuid, starts_at, ends_at
    FROM draft_visit_carer WHERE rota_version_id = ${from}::uuid`;
}
