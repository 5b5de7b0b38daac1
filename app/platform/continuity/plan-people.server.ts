import type { RecipientId } from '~/domain/brand';
import type { PlanBounds, PlanContinuity } from '~/domain/case/plan';
import type { Belonging } from '~/domain/continuity/review-cells';
import type { Valued } from '~/domain/continuity/told-groups';
import type { Db } from '../db/db.server';

/** Where every recipient belongs today, by reference. A tier that is not known is ''. */
export async function belongings(db: Db): Promise<ReadonlyMap<string, Belonging>> {
  const rows = await db.recipient.findMany({ select: { reference: true, tier: true, zoneId: true, category: true } });
  return new Map(
    rows.map(({ reference, tier, zoneId, category }) => [reference, { tier: tier ?? '', zone: zoneId, category }]),
  );
}

/**
 * The recipients of a version with the faces in 14 days that it plans for each and the fewest that it leaves room for, in
 * this order: those who have both. `continuity` is as the version keeps it.
 */
export function planPeople(continuity: unknown, belongs: ReadonlyMap<string, Belonging>): Valued[] {
  // Written by the planner alone, in the shape that `savePlan` takes.
  const measured = continuity as { continuity: PlanContinuity; bounds: PlanBounds } | null;
  if (measured === null) return [];
  return [...belongs].flatMap(([reference, belonging]) => {
    const planned = measured.continuity.recipients[reference as RecipientId]?.m14 ?? null;
    const floor = measured.bounds.recipients[reference as RecipientId]?.m14Floor ?? null;
    return planned === null || floor === null ? [] : [{ ...belonging, values: [planned, floor] }];
  });
}
