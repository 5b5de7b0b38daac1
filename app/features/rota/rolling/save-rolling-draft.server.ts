import type { Actor } from '~/domain/access/vocabulary';
import type { Code, StaffId } from '~/domain/brand';
import type { Finding } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import { recordOf } from '~/domain/record';
import type { DatedAgreement } from '~/domain/working-time/limit';
import { buildModel } from '~/planner/model/build-model';
import { judgeRota } from '~/planner/rules/judge';
import { joinLaw } from '~/planner/write/law-findings';
import { solutionOf } from '~/planner/write/read-plan';
import { logAccess } from '~/platform/access/access-log.server';
import { loadLines } from '~/platform/case-store/load-plan.server';
import type { Db, Tx } from '~/platform/db/db.server';
import type { Prisma } from '~/platform/db/generated/client';
import type { Now } from '~/platform/time/now.server';
import { createVersion } from '~/platform/versions/create-version.server';
import type { RollingForm } from './rolling.form';

interface RollingDraft {
  /** The version that the others' lines are kept from. */
  readonly id: string;
  readonly rotaId: string;
  readonly lines: readonly { readonly reference: StaffId; readonly line: readonly (Code | null)[] }[];
  readonly planningCase: PlanningCase;
  readonly agreements: readonly DatedAgreement[];
  readonly input: RollingForm;
}

/**
 * Makes a draft with these lines, the others' as they were or empty, judged by the whole rulebook. Teams and visits are not
 * copied: they were planned on other shifts.
 */
export function saveRollingDraft(
  { db, actor, now }: { db: Db; actor: Actor; now: Now },
  draft: RollingDraft,
): Promise<string> {
  const { id: basedOnId, rotaId, lines, input } = draft;
  const at = now();
  return db.$transaction(async (tx) => {
    const version = await createVersion(tx, { rotaId, basedOnId, runId: null, createdById: actor.userId, at });
    await writeLines(tx, { from: basedOnId, to: version.id, lines, keepOthers: input.others === 'keep' });
    const findings = await judged(tx, version.id, draft);
    await tx.rotaVersion.update({
      where: { id: version.id },
      data: { title: input.title, findings: findings as unknown as Prisma.InputJsonArray },
    });
    const scope = { version: version.id, rolling: lines.length };
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'rotaVersion', scope });
    return version.id;
  });
}

interface Lines {
  readonly from: string;
  readonly to: string;
  readonly lines: RollingDraft['lines'];
  readonly keepOthers: boolean;
}

async function writeLines(tx: Tx, { from, to, lines, keepOthers }: Lines): Promise<void> {
  const rows = JSON.stringify(
    lines.flatMap(({ reference, line }) => line.map((code, day) => ({ reference, day, code }))),
  );
  await tx.$executeRaw`
    INSERT INTO rota_cell (rota_version_id, staff_id, day, shift_code_id)
    SELECT ${to}::uuid, staff.id, cell.day, shift_code.id
    FROM jsonb_to_recordset(${rows}::jsonb) AS cell (reference text, day int, code text)
    JOIN staff ON staff.reference = cell.reference
    LEFT JOIN shift_code ON shift_code.code = cell.code`;
  await tx.$executeRaw`
    INSERT INTO rota_cell (rota_version_id, staff_id, day, shift_code_id, locked)
    SELECT ${to}::uuid, staff_id, day,
      CASE WHEN ${keepOthers} THEN shift_code_id END, CASE WHEN ${keepOthers} THEN locked ELSE false END
    FROM rota_cell WHERE rota_version_id = ${from}::uuid
    ON CONFLICT (rota_version_id, staff_id, day) DO NOTHING`;
}

/** What the lines break, the others' too; visits are not looked at. */
async function judged(tx: Tx, versionId: string, { planningCase, agreements }: RollingDraft): Promise<Finding[]> {
  const lines = await loadLines(tx, versionId);
  const model = buildModel({ ...planningCase, recipients: [] });
  const known = recordOf(
    model.staff.map(({ id }) => [id, lines[id] ?? new Array<null>(model.rotaDays).fill(null)] as const),
  );
  const { rota } = solutionOf(model, { rota: known, teams: {}, visits: [], unassigned: [] });
  return joinLaw(model, { rota, ofCase: judgeRota(model, rota), agreements });
}
