import { randomUUID } from 'node:crypto';
import type { CaseStaff } from '~/domain/case/planning-case';
import { DEFAULT_WEEKEND_EVERY } from '~/domain/case/planning-case';
import type { Tx } from '../db/db.server';
import { toDbDate } from '../db/dates';
import { insertRows, upsertRows } from './bulk.server';
import { idOf, readCaseIds, type CaseIds } from './case-ids.server';
import { saveAbsences } from './save-absences.server';
import type { CaseInDatabase } from './save-case.server';

/** Writes the people of the case, with skills, codes, wishes and absences. Answers the ids, theirs among them. */
export async function saveStaff(tx: Tx, save: CaseInDatabase): Promise<CaseIds> {
  await savePeople(tx, save);
  const ids = await readCaseIds(tx);
  const withIds = { ...save, ids };
  await saveDetails(tx, withIds);
  await saveWishes(tx, withIds);
  await saveAbsences(tx, withIds);
  return ids;
}

const COLUMNS = {
  id: 'uuid',
  reference: 'text',
  name: 'text',
  resource_group_id: 'uuid',
  zone_id: 'uuid',
  position_percent: 'float8',
  weekend_every: 'int',
  off_weekdays: 'int[]',
  employed_from: 'date',
  sort_order: 'int',
};

async function savePeople(tx: Tx, { case: source, resourceGroupId, ids, since, start, end }: CaseInDatabase) {
  const references = source.staff.map(({ id }) => id as string);
  const known = await tx.staff.findMany({
    where: { reference: { in: references } },
    select: { reference: true, name: true },
  });
  const names = new Map(known.map((person) => [person.reference, person.name]));
  await upsertRows(tx, {
    into: 'staff',
    columns: COLUMNS,
    key: 'reference',
    update: ['name', 'zone_id', 'position_percent', 'weekend_every', 'off_weekdays', 'sort_order'],
    counted: true,
    rows: source.staff.map((person, index) => ({
      id: randomUUID(),
      reference: person.id,
      name: nameOf(person, names.get(person.id)),
      resource_group_id: resourceGroupId,
      zone_id: idOf(ids.zones, person.zone),
      position_percent: person.positionPercent,
      weekend_every: person.weekendEvery ?? DEFAULT_WEEKEND_EVERY,
      off_weekdays: person.offWeekdays ?? [],
      employed_from: since,
      sort_order: index,
    })),
  });
  const reference = { in: references };
  await tx.staff.updateMany({ where: { reference, employedTo: { lt: toDbDate(start) } }, data: { employedTo: null } });
  const employedFrom = { gt: toDbDate(end) };
  await tx.staff.updateMany({ where: { reference, employedFrom }, data: { employedFrom: toDbDate(since) } });
}

function nameOf(person: CaseStaff, known: string | undefined): string {
  if (person.name !== undefined && person.name.trim() !== '') return person.name;
  return known ?? (person.id.trim() === '' ? '-' : person.id);
}

async function saveDetails(tx: Tx, { case: source, ids }: CaseInDatabase): Promise<void> {
  const staffId = { in: source.staff.map(({ id }) => idOf(ids.staff, id)) };
  await tx.staffSkill.deleteMany({ where: { staffId } });
  await tx.staffShiftCode.deleteMany({ where: { staffId } });
  await insertRows(tx, {
    into: 'staff_skill',
    columns: { staff_id: 'uuid', skill_id: 'uuid' },
    rows: source.staff.flatMap((person) =>
      [...new Set(person.skills)].map((skill) => ({
        staff_id: idOf(ids.staff, person.id),
        skill_id: idOf(ids.skills, skill),
      })),
    ),
  });
  await insertRows(tx, {
    into: 'staff_shift_code',
    columns: { staff_id: 'uuid', shift_code_id: 'uuid' },
    rows: source.staff.flatMap((person) =>
      [...new Set(person.codes)].map((code) => ({
        staff_id: idOf(ids.staff, person.id),
        shift_code_id: idOf(ids.shiftCodes, code),
      })),
    ),
  });
}

async function saveWishes(tx: Tx, { case: source, ids }: CaseInDatabase): Promise<void> {
  const staffId = { in: source.staff.map(({ id }) => idOf(ids.staff, id)) };
  await tx.staffWish.deleteMany({ where: { staffId } });
  await insertRows(tx, {
    into: 'staff_wish',
    columns: {
      id: 'uuid',
      staff_id: 'uuid',
      weekday: 'int',
      date: 'date',
      shift_code_id: 'uuid',
      weight: 'int',
      sort_order: 'int',
    },
    rows: source.staff.flatMap((person) =>
      (person.wishes ?? []).map((wish, index) => ({
        id: randomUUID(),
        staff_id: idOf(ids.staff, person.id),
        weekday: wish.weekday ?? null,
        date: wish.date ?? null,
        shift_code_id: wish.want === 'off' ? null : idOf(ids.shiftCodes, wish.want),
        weight: wish.weight,
        sort_order: index,
      })),
    ),
  });
}
