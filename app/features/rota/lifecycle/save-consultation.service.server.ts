import type { Actor } from '~/domain/access/vocabulary';
import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import type { Db } from '~/platform/db/db.server';
import { toDbDate } from '~/platform/db/dates';
import { dateOfInstant, type Now } from '~/platform/time/now.server';
import type { ConsultationNotesForm } from './consultation.form';

type Input = ConsultationNotesForm & { readonly versionId: string };

/** Writes down when a version was discussed, by whom, and what was objected and answered. */
export async function saveConsultation(
  { db, actor, now }: { db: Db; actor: Actor; now: Now },
  input: Input,
): Promise<Verdict> {
  const { versionId, revision, heldOn, objections } = input;
  const at = now();
  if (heldOn !== null && heldOn > dateOfInstant(at)) return refuse('heldInFuture', { field: 'heldOn' });
  return db.$transaction(async (tx) => {
    // Held until the end, so that nobody publishes or takes back meanwhile.
    await tx.$queryRaw`SELECT id FROM rota_version WHERE id = ${versionId}::uuid FOR UPDATE`;
    const version = await tx.rotaVersion.findUnique({
      where: { id: versionId },
      select: { status: true, consultations: { where: { takenBackAt: null }, select: { id: true, revision: true } } },
    });
    const [consultation] = version?.consultations ?? [];
    if (!version) return refuse('notFound');
    if (!consultation || version.status !== 'inConsultation') return refuse('notInConsultation');
    const { id, revision: current } = consultation;
    if (current !== revision) return refuse('stale');
    await tx.consultation.update({
      where: { id },
      data: {
        heldOn: heldOn === null ? null : toDbDate(heldOn),
        participants: input.participants ?? '',
        minutes: input.minutes ?? '',
        revision: { increment: 1 },
        objections: {
          deleteMany: {},
          create: objections.map((objection, sortOrder) => ({ ...objection, sortOrder })),
        },
      },
    });
    const scope = { version: versionId, step: 'consultationSaved' };
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'rotaVersion', scope });
    return { ok: true };
  });
}
