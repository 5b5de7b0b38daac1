import { randomUUID } from 'node:crypto';
import type { Tx } from '../db/db.server';
import { insertRows } from './bulk.server';
import { idOf } from './case-ids.server';
import type { CaseInDatabase } from './save-case.server';

/** Writes the demand for the codes of the case: no row for a weekday and code is nobody. */
export async function saveDemand(tx: Tx, { case: source, ids }: CaseInDatabase): Promise<void> {
  const shiftCodeId = { in: source.shiftCodes.map(({ code }) => idOf(ids.shiftCodes, code)) };
  await tx.demand.deleteMany({ where: { shiftCodeId } });
  await tx.skillDemand.deleteMany({ where: { shiftCodeId } });
  await insertRows(tx, {
    into: 'demand',
    columns: { id: 'uuid', weekday: 'int', shift_code_id: 'uuid', min: 'int', max: 'int' },
    rows: source.demand.map(({ weekday, code, min, max }) => ({
      id: randomUUID(),
      weekday,
      shift_code_id: idOf(ids.shiftCodes, code),
      min,
      max,
    })),
  });
  const strictest = new Map(
    [...(source.skillDemand ?? [])]
      .sort((a, b) => a.min - b.min)
      .map((row) => [JSON.stringify([row.weekday, row.code, row.skill]), row]),
  );
  await insertRows(tx, {
    into: 'skill_demand',
    columns: { id: 'uuid', weekday: 'int', shift_code_id: 'uuid', skill_id: 'uuid', min: 'int' },
    rows: [...strictest.values()].map(({ weekday, code, skill, min }) => ({
      id: randomUUID(),
      weekday,
      shift_code_id: idOf(ids.shiftCodes, code),
      skill_id: idOf(ids.skills, skill),
      min,
    })),
  });
}
