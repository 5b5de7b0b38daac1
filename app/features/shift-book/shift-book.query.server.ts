import type { IsoDate } from '~/domain/brand';
import { addDays, daysBetween, weekdayOfDate } from '~/domain/time/clock';
import { clockOf } from '~/platform/day-plan/live-rows.server';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import type { BookedShift, StaffedCode } from './shift-book-rows';

/** Civil days, both included. */
export interface CivilSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

interface ShiftBook {
  /** Open shifts first by time, then the others. */
  readonly shifts: readonly BookedShift[];
  readonly staffed: readonly StaffedCode[];
}

/** The live shifts of some days, and where they are short of people or skills against what is needed. */
export async function shiftBook(db: Db, span: CivilSpan): Promise<ShiftBook> {
  const [rows, demand, skillDemand] = await Promise.all([
    db.shift.findMany({
      where: { date: { gte: toDbDate(span.from), lte: toDbDate(span.to) }, status: { not: 'cancelled' } },
      include: {
        shiftCode: { select: { code: true } },
        staff: { select: { name: true, onCall: true, skills: { select: { skill: { select: { name: true } } } } } },
        replaces: { select: { staff: { select: { name: true } } } },
        replacement: { select: { status: true } },
      },
      orderBy: [{ date: 'asc' }, { startsAt: 'asc' }, { staff: { sortOrder: 'asc' } }, { id: 'asc' }],
    }),
    db.demand.findMany({
      include: { shiftCode: { select: { code: true } } },
      orderBy: [{ shiftCode: { sortOrder: 'asc' } }, { shiftCode: { code: 'asc' } }],
    }),
    db.skillDemand.findMany({
      include: { shiftCode: { select: { code: true } }, skill: { select: { name: true } } },
      orderBy: { skill: { sortOrder: 'asc' } },
    }),
  ]);
  const shifts = rows.map((row): BookedShift => ({
    ...{ id: row.id, date: fromDbDate(row.date), code: row.shiftCode.code, status: row.status },
    ...{ start: clockOf(row.startsAt), end: clockOf(row.endsAt) },
    ...{ staffId: row.staffId, staffName: row.staff?.name ?? null, isOnCall: row.staff?.onCall ?? false },
    insteadOf: row.replaces?.staff?.name ?? null,
    isCutOff: row.status === 'planned' && row.replacement !== null && row.replacement.status !== 'cancelled',
  }));
  const skillsOf = new Map(rows.map((row) => [row.id, row.staff?.skills.map(({ skill }) => skill.name) ?? []]));
  const dates = Array.from({ length: daysBetween(span) + 1 }, (_, day) => addDays(span.from, day));
  const staffed = dates.flatMap((date) =>
    demand
      .filter(({ weekday }) => weekday === weekdayOfDate(date))
      .map(({ shiftCode: { code }, min, max, weekday }): StaffedCode => {
        const there = shifts.filter((one) => one.date === date && one.code === code && isWorked(one));
        const lacking = skillDemand
          .filter((one) => one.weekday === weekday && one.shiftCode.code === code)
          .map((one) => ({
            ...{ skill: one.skill.name, min: one.min },
            people: there.filter(({ id }) => skillsOf.get(id)?.includes(one.skill.name)).length,
          }))
          .filter(({ people, min: needed }) => people < needed);
        return { date, code, people: there.length, min, max, lacking };
      }),
  );
  const openFirst = [...shifts].sort((a, b) => Number(b.status === 'open') - Number(a.status === 'open'));
  return { shifts: openFirst, staffed };
}

/** One place of a shift is worked once: by its holder, or by whoever has the rest of it. */
const isWorked = ({ status, isCutOff }: BookedShift): boolean => status === 'planned' && !isCutOff;

/** Who is away on some days, shifts or not. */
export async function awayBetween(db: Db, span: CivilSpan): Promise<{ name: string; from: IsoDate; to: IsoDate }[]> {
  const rows = await db.staffAbsence.findMany({
    where: { fromOn: { lte: toDbDate(span.to) }, toOn: { gte: toDbDate(span.from) } },
    select: { fromOn: true, toOn: true, staff: { select: { name: true } } },
    orderBy: [{ staff: { sortOrder: 'asc' } }, { fromOn: 'asc' }],
  });
  return rows.map(({ staff, fromOn, toOn }) => ({
    name: staff.name,
    from: fromDbDate(fromOn),
    to: fromDbDate(toOn),
  }));
}
