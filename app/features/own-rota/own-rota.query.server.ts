import type { IsoDate, StaffId } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { addDays, weekdayOfDate } from '~/domain/time/clock';
import { redDays } from '~/platform/calendar/red-days.server';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import type { Language } from '~/platform/i18n/language';
import { localTimeOf } from '~/platform/time/instants';
import { lineFacts } from './line-facts.query.server';
import type { OwnDay, OwnRota, OwnShift } from './own-rota';
import { supervisionOf } from './supervision';
import { WEEKS_SHOWN } from './weeks-shown';

interface Wanted {
  readonly staffId: StaffId;
  /** A Monday. */
  readonly from: IsoDate;
  readonly language: Language;
}

const clockOf = (instant: Date) => localTimeOf({ instant, timeZone: DEFAULT_TIME_ZONE });

/** A person's own weeks as they stand in the shift book, with days off, supervision and hours. */
export async function ownRota(db: Db, { staffId, from, language }: Wanted): Promise<OwnRota> {
  const to = addDays(from, WEEKS_SHOWN * 7 - 1);
  const dates = { gte: toDbDate(from), lte: toDbDate(to) };
  const [shifts, absences, group, facts] = await Promise.all([
    db.shift.findMany({
      // What a rota no longer has is not hers; what somebody has called off is told.
      where: { staffId, date: dates, OR: [{ status: { not: 'cancelled' } }, { changes: { some: {} } }] },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      include: { shiftCode: true },
    }),
    db.staffAbsence.findMany({ where: { staffId, fromOn: { lte: toDbDate(to) }, toOn: { gte: toDbDate(from) } } }),
    db.resourceGroup.findFirst({ where: { staff: { some: { id: staffId } } } }),
    lineFacts(db, { staffId, from, to }),
  ]);
  const meets = supervisionOf(group);
  const shiftsOn = new Map<IsoDate, OwnShift[]>();
  for (const shift of shifts) {
    const on = fromDbDate(shift.date);
    const slot = shift.status === 'planned' ? meets({ ...shift, on }) : null;
    const shown: OwnShift = {
      id: shift.id,
      code: shift.shiftCode.code,
      name: shift.shiftCode.name,
      start: clockOf(shift.startsAt),
      end: clockOf(shift.endsAt),
      isOff: shift.status !== 'planned',
      paidMinutes: shift.status === 'planned' ? shift.shiftCode.paidMinutes : 0,
      supervision: slot && `${clockOf(slot.startsAt)}–${clockOf(slot.endsAt)}`,
    };
    shiftsOn.set(on, [...(shiftsOn.get(on) ?? []), shown]);
  }
  const red = redDays({ from, to, language });
  const isAway = (date: IsoDate) =>
    absences.some((absence) => fromDbDate(absence.fromOn) <= date && date <= fromDbDate(absence.toOn));
  const dayOf = (date: IsoDate): OwnDay => ({
    date,
    shifts: shiftsOn.get(date) ?? [],
    dayOff: facts.fDays.find((day) => day.date === date)?.code ?? null,
    redDay: red[date] ?? null,
    isSunday: weekdayOfDate(date) === 7,
    isAway: isAway(date),
    isPublished: facts.isPublished(date),
  });
  const weeks = Array.from({ length: WEEKS_SHOWN }, (_, week) => {
    const days = Array.from({ length: 7 }, (_day, index) => dayOf(addDays(from, week * 7 + index)));
    const own = days.flatMap((day) => day.shifts);
    return {
      monday: addDays(from, week * 7),
      days,
      paidMinutes: own.reduce((sum, { paidMinutes }) => sum + paidMinutes, 0),
      isPublished: days.some((day) => day.isPublished),
      hasSupervision: own.some(({ supervision }) => supervision !== null),
    };
  });
  return { weeks, contractWeekMinutes: facts.contractWeekMinutes, to };
}
