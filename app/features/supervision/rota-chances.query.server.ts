import type { Clock, IsoDate } from '~/domain/brand';
import { overlapMinutes } from '~/domain/time/clock';
import { LEAST_OVERLAP_MINUTES } from '~/domain/training/who-could-come';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { intervalOf } from '~/planner/model/shift-model';
import { supervisionWeeksNeeded } from '~/planner/rules/soft/supervision-reach';

/** In how many weeks of the rota somebody is at work at the hours of supervision, and how many her position calls for. */
interface RotaChance {
  readonly weeks: number;
  readonly needed: number;
}

/**
 * How often the rota that counts lets each come to supervision, as the planner counts it; `null` where no base rota is
 * published, or where the group has no hours for supervision. Proposals are made of the same version.
 */
export async function rotaChances(db: Db, { today }: { today: IsoDate }) {
  const version = await countingVersion(db, today);
  const group = version?.rota.resourceGroup;
  if (!version || !group?.supervisionWeekday || !group.supervisionStart || !group.supervisionEnd) return null;
  const { weeks: rotaWeeks, startsOn } = version.rota;
  const slot = intervalOf({ start: group.supervisionStart as Clock, end: group.supervisionEnd as Clock });
  const rows = await cellsOn(db, { versionId: version.id, weekday: group.supervisionWeekday, days: rotaWeeks * 7 });
  const supervision = { minShare: group.supervisionMinShare ?? 0 };
  const chances = new Map<string, RotaChance>();
  for (const { staffId, positionPercent, start, end } of rows) {
    const before = chances.get(staffId)?.weeks ?? 0;
    const attends =
      start !== null && end !== null && overlapMinutes(intervalOf({ start, end }), slot) >= LEAST_OVERLAP_MINUTES;
    chances.set(staffId, {
      weeks: attends ? before + 1 : before,
      needed: supervisionWeeksNeeded({ supervision, rotaWeeks }, positionPercent),
    });
  }
  return { rota: { versionId: version.id, startsOn: fromDbDate(startsOn), weeks: rotaWeeks }, chances };
}

/** The published base rota that has started last; where none has, the one that starts first. */
async function countingVersion(db: Db, today: IsoDate) {
  const select = {
    id: true,
    rota: { select: { startsOn: true, weeks: true, resourceGroup: true } },
  } as const;
  const find = (startsOn: { lte: Date } | { gt: Date }, order: 'asc' | 'desc') =>
    db.rotaVersion.findFirst({
      where: { status: 'published', rota: { kind: 'base', startsOn } },
      orderBy: { rota: { startsOn: order } },
      select,
    });
  const day = toDbDate(today);
  return (await find({ lte: day }, 'desc')) ?? find({ gt: day }, 'asc');
}

interface CellRow {
  readonly staffId: string;
  readonly positionPercent: number;
  readonly start: Clock | null;
  readonly end: Clock | null;
}

/** The cells of everyone with a line on one weekday of every week; days off without hours. */
const cellsOn = (db: Db, of: { versionId: string; weekday: number; days: number }): Promise<CellRow[]> =>
  db.$queryRaw<CellRow[]>`
    SELECT staff.id AS "staffId", staff.position_percent AS "positionPercent", 
           code.start_time AS start, code.end_time AS "end"
    FROM rota_cell cell
    JOIN staff ON staff.id = cell.staff_id
    LEFT JOIN shift_code code ON code.id = cell.shift_code_id
    WHERE cell.rota_version_id = ${of.versionId}::uuid AND cell.day < ${of.days} AND cell.day % 7 + 1 = ${of.weekday}`;
