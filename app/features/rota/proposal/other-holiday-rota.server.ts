import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import type { Tx } from '~/platform/db/db.server';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import { oneAtATime } from '~/platform/db/one-at-a-time.server';

interface Weeks {
  readonly rotaId: string;
  readonly from: IsoDate;
  /** The last day, included. */
  readonly to: IsoDate;
}

/** The name of another holiday rota that is published for some of these days, where this one is a holiday rota too. */
export async function otherHolidayRota(tx: Tx, { rotaId, from, to }: Weeks): Promise<string | null> {
  const isHoliday = (await tx.rota.count({ where: { id: rotaId, kind: 'holiday' } })) > 0;
  if (!isHoliday) return null;
  await oneAtATime(tx, 'holiday_rota');
  const others = await tx.rota.findMany({
    where: {
      kind: 'holiday',
      id: { not: rotaId },
      startsOn: { lte: toDbDate(to) },
      versions: { some: { status: 'published' } },
    },
    orderBy: { startsOn: 'asc' },
    select: { name: true, startsOn: true, planWeeks: true },
  });
  const other = others.find(({ startsOn, planWeeks }) => addDays(fromDbDate(startsOn), planWeeks * 7 - 1) >= from);
  return other?.name ?? null;
}
