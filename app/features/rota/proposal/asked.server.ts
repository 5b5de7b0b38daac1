import { addDays } from '~/domain/time/clock';
import type { Db } from '~/platform/db/db.server';
import { fromDbDate, toDbDate } from '~/platform/db/dates';

/** What figures of wishes and supervision are counted against. */
export interface Asked {
  /** Days of the plan that somebody has a wish for: a weekday in every week of the rota, or a date. */
  readonly wishes: number;
  readonly staff: number;
}

export async function readAsked(db: Db, rotaId: string): Promise<Asked> {
  const rota = await db.rota.findUniqueOrThrow({
    where: { id: rotaId },
    select: { startsOn: true, weeks: true, planWeeks: true },
  });
  const after = toDbDate(addDays(fromDbDate(rota.startsOn), rota.planWeeks * 7));
  const employed = {
    onCall: false,
    employedFrom: { lt: after },
    OR: [{ employedTo: null }, { employedTo: { gte: rota.startsOn } }],
  };
  const [staff, weekly, dated] = await Promise.all([
    db.staff.count({ where: employed }),
    db.staffWish.count({ where: { weekday: { not: null }, staff: employed } }),
    db.staffWish.count({ where: { date: { gte: rota.startsOn, lt: after }, staff: employed } }),
  ]);
  return { staff, wishes: weekly * rota.weeks + dated };
}
