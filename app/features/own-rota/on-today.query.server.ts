import type { IsoDate } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { localTimeOf } from '~/platform/time/instants';

export interface OnToday {
  readonly id: string;
  readonly code: string;
  readonly start: string;
  readonly end: string;
  /** None while the shift is open. */
  readonly name: string | null;
}

const clockOf = (instant: Date) => localTimeOf({ instant, timeZone: DEFAULT_TIME_ZONE });

/** Who is on today, and which shifts are open: names of colleagues and codes, and nobody who is served. */
export async function onToday(db: Db, today: IsoDate): Promise<OnToday[]> {
  const shifts = await db.shift.findMany({
    where: { date: toDbDate(today), status: { in: ['planned', 'open'] } },
    orderBy: [{ startsAt: 'asc' }, { shiftCode: { sortOrder: 'asc' } }, { staff: { name: 'asc' } }, { id: 'asc' }],
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      staff: { select: { name: true } },
      shiftCode: { select: { code: true } },
    },
  });
  return shifts.map(({ id, startsAt, endsAt, staff, shiftCode }) => ({
    id,
    code: shiftCode.code,
    start: clockOf(startsAt),
    end: clockOf(endsAt),
    name: staff?.name ?? null,
  }));
}
