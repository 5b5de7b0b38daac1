import type { IsoDate } from '~/domain/brand';
import { addDays, weekdayOfDate } from '~/domain/time/clock';
import { fromDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';

const ROUND_DAYS = 14;
/** From the last wish to the first shift: time to make the rota, to discuss it and to publish it two weeks before. */
const WORK_DAYS = 28;

/** What a new round begins as: two weeks from today, for the first Monday after the rota that is the last now. */
export async function suggestedRound(
  db: Db,
  today: IsoDate,
): Promise<{ startsOn: IsoDate; opensOn: IsoDate; closesOn: IsoDate }> {
  const closesOn = addDays(today, ROUND_DAYS);
  const rotas = await db.rota.findMany({ select: { startsOn: true, planWeeks: true } });
  const ends = rotas.map((rota) => addDays(fromDbDate(rota.startsOn), rota.planWeeks * 7));
  const earliest = addDays(closesOn, WORK_DAYS);
  const after = [...ends, earliest].reduce((a, b) => (a > b ? a : b));
  const startsOn = addDays(after, (8 - weekdayOfDate(after)) % 7);
  return { startsOn, opensOn: today, closesOn };
}
