import { randomUUID } from 'node:crypto';
import type { Clock, IsoDate } from '~/domain/brand';
import { addDays, daysBetween } from '~/domain/time/clock';
import type { Tx } from '../db/db.server';
import { fromDbDate, toDbDate } from '../db/dates';
import { instantsOf, wallClock } from '../time/instants';
import { insertRows } from './bulk.server';
import { isStanding, STANDS } from './kept-changes';
import type { Changed, LivePeriod } from './publish-version.server';

interface PlannedShift {
  staffId: string;
  shiftCodeId: string;
  date: IsoDate;
  startsAt: Date;
  endsAt: Date;
  status: 'planned' | 'absent';
}

const COLUMNS = {
  id: 'uuid',
  staff_id: 'uuid',
  shift_code_id: 'uuid',
  rota_version_id: 'uuid',
  date: 'date',
  starts_at: 'timestamptz',
  ends_at: 'timestamptz',
  status: 'shift_status',
};

const keyOf = (shift: { staffId: string | null; shiftCodeId: string; date: IsoDate }): string =>
  `${shift.staffId} ${shift.shiftCodeId} ${shift.date}`;

/**
 * Makes the shift book of the period what the version's cells say. Who is away that day is absent from the shift. What the
 * version does not have stays as cancelled, so that calendars which have it are told, and comes back as the same shift.
 */
export async function publishShifts(tx: Tx, period: LivePeriod): Promise<Changed> {
  const wanted = new Map((await plannedShifts(tx, period)).map((shift) => [keyOf(shift), shift]));
  const live = await tx.shift.findMany({
    where: { date: { gte: toDbDate(period.from), lte: toDbDate(period.to) } },
    include: { changes: { select: { dayChange: STANDS } } },
  });
  const byPeople = live.filter((shift) => period.decides(fromDbDate(shift.date)) && shift.changes.length > 0);
  const done = byPeople.filter((shift) => shift.changes.some(({ dayChange }) => isStanding(dayChange)));
  for (const shift of done) giveWay(wanted, { ...shift, date: fromDbDate(shift.date) });
  const left = new Set([...done, ...byPeople.filter(({ status }) => status === 'cancelled')]);
  const gone = new Set(live.filter((shift) => shift.status === 'cancelled' && !left.has(shift)));
  const removed: string[] = [];
  const kept: string[] = [];
  let changed = 0;
  for (const shift of live) {
    const date = fromDbDate(shift.date);
    if (!period.decides(date) || left.has(shift) || gone.has(shift)) continue;
    const key = keyOf({ ...shift, date });
    const plan = shift.status === 'open' ? undefined : wanted.get(key);
    if (!plan) {
      removed.push(shift.id);
      continue;
    }
    wanted.delete(key);
    kept.push(shift.id);
    const { startsAt, endsAt, status } = plan;
    const same = +shift.startsAt === +startsAt && +shift.endsAt === +endsAt && shift.status === status;
    if (same) continue;
    changed += 1;
    await tx.shift.update({ where: { id: shift.id }, data: { startsAt, endsAt, status, revision: { increment: 1 } } });
  }
  await tx.shift.updateMany({
    where: { id: { in: removed } },
    data: { status: 'cancelled', rotaVersionId: period.versionId, revision: { increment: 1 } },
  });
  await tx.$executeRaw`UPDATE shift SET rota_version_id = ${period.versionId}::uuid WHERE id = ANY(${kept}::uuid[])`;
  const added = wanted.size;
  await bringBack(tx, { gone, wanted, versionId: period.versionId });
  await insertShifts(tx, { versionId: period.versionId, shifts: [...wanted.values()] });
  return { added, changed, removed: removed.length, kept: done.length };
}

/** Shifts that an earlier version had, and this one has again. */
async function bringBack(
  tx: Tx,
  of: { gone: ReadonlySet<GoneShift>; wanted: Map<string, PlannedShift>; versionId: string },
): Promise<void> {
  for (const shift of of.gone) {
    const key = keyOf({ ...shift, date: fromDbDate(shift.date) });
    const plan = of.wanted.get(key);
    if (!plan) continue;
    of.wanted.delete(key);
    const { startsAt, endsAt, status } = plan;
    await tx.shift.update({
      where: { id: shift.id },
      data: { startsAt, endsAt, status, rotaVersionId: of.versionId, revision: { increment: 1 } },
    });
  }
}

interface GoneShift {
  readonly id: string;
  readonly staffId: string | null;
  readonly shiftCodeId: string;
  readonly date: Date;
}

/** A shift that people have changed stays: the version's own for it, and what would overlap it, is left out. */
function giveWay(
  wanted: Map<string, PlannedShift>,
  kept: { staffId: string | null; shiftCodeId: string; date: IsoDate; status: string; startsAt: Date; endsAt: Date },
): void {
  wanted.delete(keyOf(kept));
  if (kept.staffId === null || kept.status === 'cancelled') return;
  for (const [key, { staffId, startsAt, endsAt }] of wanted) {
    if (staffId === kept.staffId && startsAt < kept.endsAt && endsAt > kept.startsAt) wanted.delete(key);
  }
}

async function insertShifts(tx: Tx, insert: { versionId: string; shifts: readonly PlannedShift[] }): Promise<void> {
  const rows = insert.shifts.map((shift) => ({
    id: randomUUID(),
    staff_id: shift.staffId,
    shift_code_id: shift.shiftCodeId,
    rota_version_id: insert.versionId,
    date: shift.date,
    starts_at: shift.startsAt,
    ends_at: shift.endsAt,
    status: shift.status,
  }));
  await insertRows(tx, { into: 'shift', columns: COLUMNS, rows });
}

/** The version's cells as dated shifts; the rota repeats until the plan ends. */
async function plannedShifts(tx: Tx, period: LivePeriod): Promise<PlannedShift[]> {
  const cells = await tx.rotaCell.findMany({
    where: { rotaVersionId: period.versionId, shiftCodeId: { not: null } },
    select: { day: true, staffId: true, shiftCode: true },
  });
  const isAway = await awayOn(tx, period);
  const wall = wallClock(period.timeZone);
  const shifts: PlannedShift[] = [];
  const last = daysBetween({ from: period.start, to: period.to });
  for (const { day, staffId, shiftCode } of cells) {
    if (!shiftCode) continue;
    for (let turn = day; turn <= last; turn += period.rotaDays) {
      const date = addDays(period.start, turn);
      if (date < period.from || !period.decides(date)) continue;
      const times = { start: shiftCode.startTime as Clock, end: shiftCode.endTime as Clock };
      const [startsAt, endsAt] = instantsOf({ wall, date, ...times });
      const status = isAway({ staffId, date }) ? 'absent' : 'planned';
      shifts.push({ staffId, shiftCodeId: shiftCode.id, date, startsAt, endsAt, status });
    }
  }
  return shifts;
}

async function awayOn(tx: Tx, period: LivePeriod): Promise<(asked: { staffId: string; date: IsoDate }) => boolean> {
  const absences = await tx.staffAbsence.findMany({
    where: { fromOn: { lte: toDbDate(period.to) }, toOn: { gte: toDbDate(period.from) } },
  });
  const spans = absences.map(({ staffId, fromOn, toOn }) => ({
    staffId,
    from: fromDbDate(fromOn),
    to: fromDbDate(toOn),
  }));
  return ({ staffId, date }) => spans.some((span) => span.staffId === staffId && span.from <= date && date <= span.to);
}
