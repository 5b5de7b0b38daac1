import { randomUUID } from 'node:crypto';
import { DEFAULT_TIME_ZONE, type PlanningCase } from '~/domain/case/planning-case';
import type { Tx } from '../db/db.server';
import { upsertRows } from './bulk.server';

const GROUP_NAME = 'Ressursgruppen';

/** Writes zones, travel, skills, shift codes and the resource group. Answers the group's id. */
export async function saveFrame(tx: Tx, source: PlanningCase): Promise<string> {
  await saveZones(tx, source);
  await saveTravel(tx, source);
  await saveSkills(tx, source);
  await saveShiftCodes(tx, source);
  return saveGroup(tx, source);
}

async function saveZones(tx: Tx, { zones }: PlanningCase): Promise<void> {
  await upsertRows(tx, {
    into: 'zone',
    columns: { id: 'uuid', reference: 'text', name: 'text', sort_order: 'int' },
    key: 'reference',
    update: ['name', 'sort_order'],
    counted: true,
    rows: zones.map(({ id, name }, index) => ({
      id: randomUUID(),
      reference: id,
      name: name.trim() === '' ? id : name,
      sort_order: index,
    })),
  });
}

async function saveTravel(tx: Tx, { travelMinutes }: PlanningCase): Promise<void> {
  const rows = Object.entries(travelMinutes).flatMap(([from, row]) =>
    Object.entries<number>(row).map(([to, minutes]) => ({ from, to, minutes })),
  );
  await tx.$executeRaw`
    INSERT INTO zone_travel (from_zone_id, to_zone_id, minutes)
    SELECT a.id, b.id, rows.minutes
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS rows("from" text, "to" text, minutes int)
    JOIN zone a ON a.reference = rows."from" JOIN zone b ON b.reference = rows."to"
    ON CONFLICT (from_zone_id, to_zone_id) DO UPDATE SET minutes = excluded.minutes`;
}

async function saveSkills(tx: Tx, { skills }: PlanningCase): Promise<void> {
  await upsertRows(tx, {
    into: 'skill',
    columns: { id: 'uuid', name: 'text', sort_order: 'int' },
    key: 'name',
    update: ['sort_order'],
    rows: (skills ?? []).map((name, index) => ({ id: randomUUID(), name, sort_order: index })),
  });
}

async function saveShiftCodes(tx: Tx, { shiftCodes }: PlanningCase): Promise<void> {
  await upsertRows(tx, {
    into: 'shift_code',
    columns: {
      id: 'uuid',
      code: 'text',
      name: 'text',
      start_time: 'text',
      end_time: 'text',
      paid_minutes: 'int',
      break_minutes: 'int',
      sort_order: 'int',
      ends_on: 'date',
    },
    key: 'code',
    update: ['start_time', 'end_time', 'paid_minutes', 'break_minutes', 'sort_order', 'ends_on'],
    counted: true,
    rows: shiftCodes.map((row, index) => ({
      id: randomUUID(),
      code: row.code,
      name: row.code.trim() === '' ? '-' : row.code,
      start_time: row.start,
      end_time: row.end,
      paid_minutes: row.paidMinutes,
      break_minutes: row.breakMinutes,
      sort_order: index,
      ends_on: null,
    })),
  });
}

/** The one resource group. A case without supervision leaves what is there. */
async function saveGroup(tx: Tx, { timeZone, supervision }: PlanningCase): Promise<string> {
  const data = {
    timeZone: timeZone ?? DEFAULT_TIME_ZONE,
    ...(supervision && {
      supervisionWeekday: supervision.weekday,
      supervisionStart: supervision.start,
      supervisionEnd: supervision.end,
      supervisionMinShare: supervision.minShare,
    }),
  };
  const group = await tx.resourceGroup.findFirst({ select: { id: true }, orderBy: { id: 'asc' } });
  if (!group) return (await tx.resourceGroup.create({ data: { name: GROUP_NAME, ...data }, select: { id: true } })).id;
  await tx.resourceGroup.update({ where: { id: group.id }, data: { ...data, revision: { increment: 1 } } });
  return group.id;
}
