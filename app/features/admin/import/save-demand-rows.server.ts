import type { Tx } from '~/platform/db/db.server';
import { cellsOf } from './row-values';
import type { SheetChange } from './workbook/compare-rows';

interface DemandChanges {
  readonly demand: SheetChange | undefined;
  readonly skillDemand: SheetChange | undefined;
}

/** Writes the sheets of demand. Each is the whole list: what it does not have is removed. */
export async function saveDemandRows(tx: Tx, changes: DemandChanges): Promise<void> {
  const codes = await tx.shiftCode.findMany({ select: { id: true, code: true } });
  const codeId = new Map(codes.map((row) => [row.code, row.id]));
  const placeOf = (values: SheetChange['added'][number]) => {
    const cells = cellsOf(values);
    return { weekday: cells.number('weekday'), shiftCodeId: codeId.get(cells.text('code')) ?? '' };
  };
  if (changes.demand) {
    for (const values of changes.demand.removed) await tx.demand.deleteMany({ where: placeOf(values) });
    for (const values of [...changes.demand.added, ...changes.demand.changed]) {
      const cells = cellsOf(values);
      const facts = { min: cells.number('min'), max: cells.number('max') };
      await tx.demand.upsert({
        where: { weekday_shiftCodeId: placeOf(values) },
        create: { ...placeOf(values), ...facts },
        update: { ...facts, revision: { increment: 1 } },
      });
    }
  }
  if (changes.skillDemand) await saveSkillDemand(tx, { change: changes.skillDemand, placeOf });
}

async function saveSkillDemand(
  tx: Tx,
  {
    change,
    placeOf,
  }: {
    change: SheetChange;
    placeOf: (values: SheetChange['added'][number]) => { weekday: number; shiftCodeId: string };
  },
): Promise<void> {
  const skills = await tx.skill.findMany({ select: { id: true, name: true } });
  const skillId = new Map(skills.map((row) => [row.name, row.id]));
  const keyOf = (values: SheetChange['added'][number]) => ({
    ...placeOf(values),
    skillId: skillId.get(cellsOf(values).text('skill')) ?? '',
  });
  for (const values of change.removed) await tx.skillDemand.deleteMany({ where: keyOf(values) });
  for (const values of [...change.added, ...change.changed]) {
    const min = cellsOf(values).number('min');
    await tx.skillDemand.upsert({
      where: { weekday_shiftCodeId_skillId: keyOf(values) },
      create: { ...keyOf(values), min },
      update: { min },
    });
  }
}
