import { refuse, type Verdict } from '~/domain/verdict';
import type { Tx } from '~/platform/db/db.server';
import { oneAtATime } from '~/platform/db/one-at-a-time.server';
import { inTransaction } from '~/platform/db/transaction.server';
import type { DemandForm, SkillForm } from './demand.form';
import { demandRows } from './demand.query.server';
import type { ServiceContext } from './service-context';
import { stampOf } from './stamp.server';

/** Saves the whole week's staffing. A weekday and code with nobody has no row. */
export function saveDemand({ db }: ServiceContext, values: DemandForm): Promise<Verdict> {
  return db.$transaction(
    async (tx) => {
      const rows = await demandRows(tx);
      if (stampOf([rows.demand, rows.skillDemand]) !== values.stamp) return refuse('stale');
      await saveCells(tx, values.cells);
      await tx.skillDemand.deleteMany({});
      await tx.skillDemand.createMany({
        data: values.skills.filter((row) => row.min > 0).map((row) => ({ ...row, weekday: Number(row.weekday) })),
      });
      return { ok: true };
    },
    { isolationLevel: 'Serializable' },
  );
}

async function saveCells(tx: Tx, cells: DemandForm['cells']): Promise<void> {
  for (const { weekday: weekdayText, shiftCodeId, min, max } of cells) {
    const key = { weekday: Number(weekdayText), shiftCodeId };
    if (max === 0) {
      await tx.demand.deleteMany({ where: key });
      continue;
    }
    await tx.demand.upsert({
      where: { weekday_shiftCodeId: key },
      update: { min, max, revision: { increment: 1 } },
      create: { ...key, min, max },
    });
  }
}

/** Makes a skill that staff can have, and shifts and visits can need. */
export function addSkill({ db }: ServiceContext, { name }: SkillForm): Promise<Verdict> {
  return inTransaction(db, async (tx) => {
    await oneAtATime(tx, 'skill');
    const same = await tx.skill.count({ where: { name: { equals: name, mode: 'insensitive' } } });
    if (same > 0) return refuse('taken', { field: 'name' });
    await tx.skill.create({ data: { name, sortOrder: await tx.skill.count() } });
    return { ok: true };
  });
}
