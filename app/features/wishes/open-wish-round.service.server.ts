import type { IsoDate } from '~/domain/brand';
import { refuse, type Refusal, type Verdict } from '~/domain/verdict';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Tx } from '~/platform/db/db.server';
import { oneAtATime } from '~/platform/db/one-at-a-time.server';
import { formatDate } from '~/platform/i18n/format';
import { dateOfInstant } from '~/platform/time/now.server';
import type { ServiceContext } from './service-context';
import { tellStaff } from './tell-staff.server';
import type { NewWishRoundForm } from './wish-round.form';

/** Two rounds never overlap, so whoever changes one waits for the one before. */
export const WISH_ROUND = 'wish_round';
const GROUP_NAME = 'Ressursgruppen';

/** Opens a round of wishes for the rota of a Monday, and tells everyone who may be on it. */
export function openWishRound(
  { db, actor, now }: ServiceContext,
  values: NewWishRoundForm,
): Promise<Verdict<{ wishRoundId: string }>> {
  const at = now();
  const today = dateOfInstant(at);
  return db.$transaction(async (tx) => {
    await oneAtATime(tx, WISH_ROUND);
    const { startsOn, opensOn, closesOn, note } = values;
    if (opensOn < today) return roundInPast({ first: today, field: 'opensOn' });
    if (closesOn >= startsOn) return roundAfterStart(startsOn);
    const other = await overlapping(tx, { opensOn, closesOn, except: null });
    if (other) return other;
    const group =
      (await tx.resourceGroup.findFirst()) ?? (await tx.resourceGroup.create({ data: { name: GROUP_NAME } }));
    const round = await tx.wishRound.create({
      data: {
        resourceGroupId: group.id,
        startsOn: toDbDate(startsOn),
        opensOn: toDbDate(opensOn),
        closesOn: toDbDate(closesOn),
        note,
        createdById: actor.userId,
        createdAt: at,
      },
      select: { id: true },
    });
    await tellStaff(tx, { kind: 'wishRoundOpened', at, facts: { startsOn, opensOn, closesOn } });
    return { ok: true, wishRoundId: round.id };
  });
}

export const roundAfterStart = (startsOn: IsoDate): Refusal =>
  refuse('roundAfterStart', { field: 'closesOn', facts: { start: formatDate(startsOn) } });

export const roundInPast = ({ first, field }: { first: IsoDate; field: string }): Refusal =>
  refuse('roundInPast', { field, facts: { first: formatDate(first) } });

/** The refusal that another round on these days gives, or `null`. */
export async function overlapping(
  tx: Tx,
  round: { opensOn: IsoDate; closesOn: IsoDate; except: string | null },
): Promise<Refusal | null> {
  const other = await tx.wishRound.findFirst({
    where: {
      closedAt: null,
      opensOn: { lte: toDbDate(round.closesOn) },
      closesOn: { gte: toDbDate(round.opensOn) },
      ...(round.except === null ? {} : { id: { not: round.except } }),
    },
  });
  if (!other) return null;
  const facts = { from: formatDate(fromDbDate(other.opensOn)), to: formatDate(fromDbDate(other.closesOn)) };
  return refuse('roundOverlaps', { field: 'closesOn', facts });
}
