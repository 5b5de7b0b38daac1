import type { Tx } from '../db/db.server';
import { toDbDate } from '../db/dates';
import { insertRows } from './bulk.server';
import { idOf } from './case-ids.server';
import type { CaseInDatabase } from './save-case.server';

/** Writes the rota of the case with a new draft: every day of every person, the fixed ones filled and locked. */
export async function saveRota(tx: Tx, save: CaseInDatabase): Promise<{ rotaId: string; versionId: string }> {
  const { case: source, resourceGroupId } = save;
  const data = { startsOn: toDbDate(source.start), weeks: source.rotaWeeks, planWeeks: source.planWeeks };
  const { id: rotaId } = await tx.rota.upsert({
    where: { name: source.name },
    create: { name: source.name, resourceGroupId, ...data },
    update: { ...data, revision: { increment: 1 } },
  });
  const newest = await tx.rotaVersion.aggregate({ where: { rotaId }, _max: { number: true } });
  const version = await tx.rotaVersion.create({
    data: { rotaId, number: (newest._max.number ?? 0) + 1, createdById: save.createdById },
    select: { id: true },
  });
  await saveCells(tx, { ...save, versionId: version.id });
  return { rotaId, versionId: version.id };
}

async function saveCells(tx: Tx, save: CaseInDatabase & { versionId: string }): Promise<void> {
  const { case: source, ids, versionId } = save;
  const days = Array.from({ length: source.rotaWeeks * 7 }, (_, day) => day);
  const rows = source.staff.flatMap((person) => {
    const fixed = new Map((person.fixed ?? []).map(({ day, code }) => [day, code]));
    return days.map((day) => {
      const code = fixed.get(day) ?? null;
      return {
        rota_version_id: versionId,
        staff_id: idOf(ids.staff, person.id),
        day,
        shift_code_id: code === null ? null : idOf(ids.shiftCodes, code),
        locked: fixed.has(day),
      };
    });
  });
  const columns = { rota_version_id: 'uuid', staff_id: 'uuid', day: 'int', shift_code_id: 'uuid', locked: 'boolean' };
  await insertRows(tx, { into: 'rota_cell', columns, rows });
}
