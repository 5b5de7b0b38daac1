import type { IsoDate } from '~/domain/brand';
import { cellName, hiddenCells } from '~/domain/continuity/review-suppress';
import { toDbDate } from '../db/dates';
import type { Db } from '../db/db.server';

/**
 * The tiers that are hidden from those who see groups only, by the rule of the review of continuity: what stands elsewhere
 * by tier is of the same people, and could be compared with the zones and categories there. A tier that is not known is ''.
 */
export async function hiddenTiers(db: Db, today: IsoDate): Promise<ReadonlySet<string>> {
  const groups = await db.recipient.groupBy({
    by: ['tier', 'zoneId', 'category'],
    where: { OR: [{ endsOn: null }, { endsOn: { gte: toDbDate(today) } }] },
    _count: true,
  });
  const classes = groups.map((group) => ({
    tier: group.tier ?? '',
    zone: group.zoneId,
    category: group.category,
    people: group._count,
  }));
  const hidden = hiddenCells(classes);
  return new Set(classes.map(({ tier }) => tier).filter((tier) => hidden.has(cellName('tier', tier))));
}
