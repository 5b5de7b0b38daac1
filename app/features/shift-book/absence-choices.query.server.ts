import type { IsoDate } from '~/domain/brand';
import { clockOf } from '~/platform/day-plan/live-rows.server';
import { toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';

interface PersonToday {
  readonly id: string;
  readonly name: string;
  readonly onCall: boolean;
  /** What she works today, not yet over. */
  readonly shift: {
    readonly code: string;
    readonly start: string;
    readonly end: string;
    readonly hasBegun: boolean;
  } | null;
}

/** Everyone who may be away, those who work today first by time. */
export async function peopleToday(db: Db, { today, at }: { today: IsoDate; at: Date }): Promise<PersonToday[]> {
  const rows = await db.staff.findMany({
    where: { OR: [{ employedTo: null }, { employedTo: { gte: toDbDate(today) } }] },
    orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
    select: {
      ...{ id: true, name: true, onCall: true },
      shifts: {
        where: { date: toDbDate(today), status: 'planned', endsAt: { gt: at } },
        ...{ take: 1, orderBy: { startsAt: 'asc' } },
        select: { startsAt: true, endsAt: true, shiftCode: { select: { code: true } } },
      },
    },
  });
  const people = rows.map(({ shifts: [shift], ...person }) => ({
    ...person,
    shift: shift
      ? {
          ...{ code: shift.shiftCode.code, start: clockOf(shift.startsAt), end: clockOf(shift.endsAt) },
          hasBegun: shift.startsAt < at,
        }
      : null,
  }));
  const startOf = ({ shift }: PersonToday) => shift?.start ?? '99';
  return people.sort((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0));
}

export async function personToday(
  db: Db,
  asked: { staffId: string; today: IsoDate; at: Date },
): Promise<PersonToday | null> {
  return (await peopleToday(db, asked)).find(({ id }) => id === asked.staffId) ?? null;
}
