import type { Db } from '~/platform/db/db.server';
import type { WishRound } from './wish-round.query.server';

/**
 * When each person's wishes were last sent in a round, by staff id, as ISO instants. Sending them is written in the
 * access log with the round, an empty list too, and so the log knows who has answered.
 */
export async function answersOf(
  db: Db,
  round: Pick<WishRound, 'id' | 'createdAt'>,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.$queryRaw<{ staff: string; at: Date }[]>`
    SELECT scope ->> 'staff' AS staff, max(at) AS at FROM access_log
    WHERE thing = 'wish' AND action = 'change' AND at >= ${new Date(round.createdAt)} AND scope ->> 'round' = ${round.id}
    GROUP BY 1`;
  return new Map(rows.map(({ staff, at }) => [staff, at.toISOString()]));
}
