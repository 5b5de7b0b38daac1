import { refuse, type Verdict } from '~/domain/verdict';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import { oneAtATime } from '~/platform/db/one-at-a-time.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { WISH_ROUND } from './open-wish-round.service.server';
import type { ServiceContext } from './service-context';
import { tellStaff } from './tell-staff.server';

/** Closes a round at once, on its first day or before it too, and tells the staff. */
export function closeWishRound(
  { db, now }: ServiceContext,
  { wishRoundId, revision }: { wishRoundId: string; revision: number },
): Promise<Verdict> {
  const at = now();
  const today = dateOfInstant(at);
  return db.$transaction(async (tx) => {
    await oneAtATime(tx, WISH_ROUND);
    const round = await tx.wishRound.findUnique({ where: { id: wishRoundId } });
    if (!round) return refuse('notFound');
    if (round.revision !== revision) return refuse('stale');
    const [startsOn, opensOn] = [fromDbDate(round.startsOn), fromDbDate(round.opensOn)];
    if (round.closedAt !== null || fromDbDate(round.closesOn) < today) return refuse('roundAlreadyClosed');
    const closesOn = opensOn > today ? opensOn : today;
    await tx.wishRound.update({
      where: { id: wishRoundId },
      data: { closedAt: at, closesOn: toDbDate(closesOn), revision: { increment: 1 } },
    });
    await tellStaff(tx, { kind: 'wishRoundChanged', at, facts: { startsOn, closesOn, isClosed: true } });
    return { ok: true };
  });
}
