import type { Db } from '~/platform/db/db.server';

/** When each person's wishes were last sent in a round, by staff id, as ISO instants. An empty list is an answer too. */
export async function answersOf(db: Db, wishRoundId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.wishAnswer.findMany({ where: { wishRoundId } });
  return new Map(rows.map(({ staffId, answeredAt }) => [staffId, answeredAt.toISOString()]));
}
