import type { Clock, IsoDate } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import type { Db } from '~/platform/db/db.server';
import { fromDbDateOrNull } from '~/platform/db/dates';
import { localTimeOf } from '~/platform/time/instants';

/** A visit that somebody asks about: where it stands in the plan that it comes from. */
export interface AskedVisit {
  readonly versionId: string;
  readonly recipientId: string;
  /** The reference of its plan. */
  readonly visit: string;
  readonly date: IsoDate | null;
  readonly start: Clock | null;
}

/** A visit of a version or a live one, by its id; `null` where there is none, or where it came from no plan. */
export async function askedVisit(db: Db, id: string): Promise<AskedVisit | null> {
  const fields = {
    rotaVersionId: true,
    recipientId: true,
    date: true,
    startsAt: true,
    visitPlan: { select: { reference: true } },
  } as const;
  const row =
    (await db.draftVisit.findUnique({ where: { id }, select: fields })) ??
    (await db.visit.findUnique({ where: { id }, select: fields }));
  if (!row || row.rotaVersionId === null || row.visitPlan === null) return null;
  return {
    versionId: row.rotaVersionId,
    recipientId: row.recipientId,
    visit: row.visitPlan.reference,
    date: fromDbDateOrNull(row.date),
    start: row.startsAt && localTimeOf({ instant: row.startsAt, timeZone: DEFAULT_TIME_ZONE }),
  };
}
