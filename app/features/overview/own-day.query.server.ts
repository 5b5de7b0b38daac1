import { DateTime } from 'luxon';
import type { IsoDate, StaffId } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { addDays } from '~/domain/time/clock';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';

export interface OwnDay {
  readonly visits: readonly {
    readonly id: string;
    readonly time: string;
    readonly recipientId: string;
    readonly recipient: string;
    readonly zone: string;
  }[];
  readonly shifts: readonly {
    readonly date: IsoDate;
    readonly code: string;
    readonly from: string;
    readonly to: string;
  }[];
}

const clockAt = (instant: Date) => DateTime.fromJSDate(instant, { zone: DEFAULT_TIME_ZONE }).toFormat('HH:mm');

/** A staff member's visits of today and shifts of the next seven days. */
export async function ownDay(db: Db, who: { staffId: StaffId; today: IsoDate }): Promise<OwnDay> {
  const { staffId, today } = who;
  const [visits, shifts] = await Promise.all([
    db.visit.findMany({
      where: { date: toDbDate(today), status: { not: 'cancelled' }, carers: { some: { staffId, active: true } } },
      select: {
        id: true,
        startsAt: true,
        recipient: { select: { id: true, displayName: true, zone: { select: { name: true } } } },
      },
      orderBy: { startsAt: 'asc' },
    }),
    db.shift.findMany({
      where: { staffId, status: 'planned', date: { gte: toDbDate(today), lt: toDbDate(addDays(today, 7)) } },
      select: { date: true, shiftCode: { select: { code: true, startTime: true, endTime: true } } },
      orderBy: { date: 'asc' },
    }),
  ]);
  return {
    visits: visits.flatMap(({ id, startsAt, recipient }) =>
      startsAt
        ? [
            {
              id,
              time: clockAt(startsAt),
              recipientId: recipient.id,
              recipient: recipient.displayName,
              zone: recipient.zone.name,
            },
          ]
        : [],
    ),
    shifts: shifts.map(({ date, shiftCode }) => ({
      date: fromDbDate(date),
      code: shiftCode.code,
      from: shiftCode.startTime,
      to: shiftCode.endTime,
    })),
  };
}
