import type { IsoDate } from '~/domain/brand';
import { toDbDate } from '~/platform/db/dates';
import type { Db, Tx } from '~/platform/db/db.server';
import { stampOf } from './stamp.server';

/** The week's staffing as the form takes it, with the codes that are in use on the date. */
export async function demandForForm(db: Db, today: IsoDate) {
  const [codes, skills, rows] = await Promise.all([
    db.shiftCode.findMany({
      where: { OR: [{ endsOn: null }, { endsOn: { gte: toDbDate(today) } }] },
      select: { id: true, code: true, name: true, startTime: true, endTime: true },
      orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
    }),
    db.skill.findMany({ select: { id: true, name: true }, orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }] }),
    demandRows(db),
  ]);
  return { codes, skills, ...rows, stamp: stampOf([rows.demand, rows.skillDemand]) };
}

/** What stands in the database, in one order. */
export async function demandRows(db: Db | Tx) {
  const demand = await db.demand.findMany({
    select: { weekday: true, shiftCodeId: true, min: true, max: true },
    orderBy: [{ weekday: 'asc' }, { shiftCode: { sortOrder: 'asc' } }, { shiftCodeId: 'asc' }],
  });
  const skillDemand = await db.skillDemand.findMany({
    select: { weekday: true, shiftCodeId: true, skillId: true, min: true },
    orderBy: [{ weekday: 'asc' }, { shiftCode: { sortOrder: 'asc' } }, { shiftCodeId: 'asc' }, { skillId: 'asc' }],
  });
  return { demand, skillDemand };
}
