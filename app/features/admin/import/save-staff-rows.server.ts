import type { Tx } from '~/platform/db/db.server';
import { cellsOf } from './row-values';
import { isOffWish } from './workbook/check-rows';
import type { SheetChange } from './workbook/compare-rows';
import { comparable } from './workbook/names';

interface StaffChanges {
  readonly staff: SheetChange | undefined;
  readonly wishes: SheetChange | undefined;
  readonly absences: SheetChange | undefined;
}

/** Writes the sheets of staff, wishes and absences. */
export async function saveStaffRows(tx: Tx, changes: StaffChanges): Promise<void> {
  if (changes.staff) await saveStaff(tx, changes.staff);
  const staff = await tx.staff.findMany({ select: { id: true, reference: true } });
  const idOf = new Map(staff.map((row) => [row.reference, row.id]));
  if (changes.wishes) await saveWishes(tx, { change: changes.wishes, idOf });
  if (changes.absences) await saveAbsences(tx, { change: changes.absences, idOf });
}

/** Zones by name and by short name. */
export async function zoneIds(tx: Tx): Promise<Map<string, string>> {
  const zones = await tx.zone.findMany({ select: { id: true, name: true, reference: true } });
  return new Map(zones.flatMap(({ id, name, reference }) => [name, reference].map((word) => [comparable(word), id])));
}

async function saveStaff(tx: Tx, change: SheetChange): Promise<void> {
  const zones = await zoneIds(tx);
  const group =
    (await tx.resourceGroup.findFirst()) ?? (await tx.resourceGroup.create({ data: { name: 'Ressursgruppe' } }));
  const last = await tx.staff.aggregate({ _max: { sortOrder: true } });
  let sortOrder = last._max.sortOrder ?? 0;
  for (const values of [...change.added, ...change.changed]) {
    const cells = cellsOf(values);
    const reference = cells.text('staff');
    const facts = {
      name: cells.text('name'),
      zoneId: zones.get(comparable(cells.text('zone'))) ?? '',
      positionPercent: cells.number('positionPercent'),
      weekendEvery: cells.number('weekendEvery'),
      offWeekdays: cells.numbers('offWeekdays'),
      employedFrom: cells.date('employedFrom'),
      employedTo: cells.dateOrNull('employedTo'),
    };
    const skills = { create: cells.texts('skills').map((name) => ({ skill: { connect: { name } } })) };
    const shiftCodes = { create: cells.texts('codes').map((code) => ({ shiftCode: { connect: { code } } })) };
    if (change.added.includes(values)) {
      sortOrder += 1;
      await tx.staff.create({
        data: { ...unlinked(facts), reference, sortOrder, skills, shiftCodes, ...linkedTo(facts.zoneId, group.id) },
      });
    } else {
      await tx.staff.update({
        where: { reference },
        data: {
          ...unlinked(facts),
          zone: { connect: { id: facts.zoneId } },
          revision: { increment: 1 },
          skills: { deleteMany: {}, ...skills },
          shiftCodes: { deleteMany: {}, ...shiftCodes },
        },
      });
    }
  }
}

const unlinked = <Facts extends { zoneId: string }>({ zoneId: _zoneId, ...facts }: Facts) => facts;
const linkedTo = (zoneId: string, groupId: string) => ({
  zone: { connect: { id: zoneId } },
  resourceGroup: { connect: { id: groupId } },
});

interface Owned {
  readonly change: SheetChange;
  readonly idOf: ReadonlyMap<string, string>;
}

async function saveWishes(tx: Tx, { change, idOf }: Owned): Promise<void> {
  const codes = await tx.shiftCode.findMany({ select: { id: true, code: true } });
  const codeId = new Map(codes.map((row) => [row.code, row.id]));
  const wishOf = (values: SheetChange['added'][number]) => {
    const cells = cellsOf(values);
    const want = cells.text('want');
    return {
      staffId: idOf.get(cells.text('staff')) ?? '',
      weekday: cells.numberOrNull('weekday'),
      date: cells.dateOrNull('date'),
      shiftCodeId: isOffWish(want) ? null : (codeId.get(want) ?? null),
      weight: cells.number('weight'),
    };
  };
  for (const values of [...change.removed, ...change.changed]) {
    const { weight: _weight, ...where } = wishOf(values);
    await tx.staffWish.deleteMany({ where });
  }
  const last = await tx.staffWish.aggregate({ _max: { sortOrder: true } });
  const first = (last._max.sortOrder ?? 0) + 1;
  const data = [...change.added, ...change.changed].map((values, place) => ({
    ...wishOf(values),
    sortOrder: first + place,
  }));
  await tx.staffWish.createMany({ data });
}

async function saveAbsences(tx: Tx, { change, idOf }: Owned): Promise<void> {
  const absenceOf = (values: SheetChange['added'][number]) => {
    const cells = cellsOf(values);
    return { staffId: idOf.get(cells.text('staff')) ?? '', fromOn: cells.date('from'), toOn: cells.date('to') };
  };
  for (const values of change.removed) await tx.staffAbsence.deleteMany({ where: absenceOf(values) });
  await tx.staffAbsence.createMany({ data: change.added.map(absenceOf) });
}
