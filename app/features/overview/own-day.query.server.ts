import type { IsoDate, StaffId } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { formatClock } from '~/platform/i18n/format-clock';

export interface OwnDay {
  /** How many visits today holds, and when the next that is not told of begins, as local `HH:MM`. */
  readonly visits: { readonly count: number; readonly next: string | null };
  readonly shifts: readonly {
    readonly date: IsoDate;
    readonly code: string;
    readonly from: string;
    readonly to: string;
  }[];
}

/** How a staff member's day stands, and her shifts of the next seven days. Whom she visits stands on her day's own page. */
export async function ownDay(db: Db, who: { staffId: StaffId; today: IsoDate }): Promise<OwnDay> {
  const { staffId, today } = who;
  const [visits, shifts] = await Promise.all([
    db.visit.findMany({
      where: { date: toDbDate(today), status: { not: 'cancelled' }, carers: { some: { staffId, active: true } } },
      select: { startsAt: true, status: true },
      orderBy: { startsAt: 'asc' },
    }),
    db.shift.findMany({
      where: { staffId, status: 'planned', date: { gte: toDbDate(today), lt: toDbDate(addDays(today, 7)) } },
      select: { date: true, shiftCode: { select: { code: true, startTime: true, endTime: true } } },
      orderBy: { date: 'asc' },
    }),
  ]);
  const next = visits.find(({ status }) => status === 'planned');
  return {
    visits: { count: visits.length, next: next?.startsAt ? formatClock(next.startsAt) : null },
    shifts: shifts.map(({ date, shiftCode }) => ({
      date: fromDbDate(date),
      code: shiftCode.code,
      from: shiftCode.startTime,
      to: shiftCode.endTime,
    })),
  };
}
