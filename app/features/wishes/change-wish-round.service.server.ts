import { addDays } from '~/domain/time/clock';
import { refuse, type Verdict } from '~/domain/verdict';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import { dateOfInstant } from '~/platform/time/now.server';
import { oneChangeAtATime, overlapping, roundAfterStart, roundInPast } from './open-wish-round.service.server';
import type { ServiceContext } from './service-context';
import type { WishRoundForm } from './wish-round.form';

/** Gives a round another last day, later or earlier, or another message. Yesterday closes it at once. */
export function changeWishRound(
  { db, now }: ServiceContext,
  input: WishRoundForm & { wishRoundId: string },
): Promise<Verdict> {
  const { wishRoundId, revision, closesOn, note } = input;
  const yesterday = addDays(dateOfInstant(now()), -1);
  return db.$transaction(async (tx) => {
    await oneChangeAtATime(tx);
    const round = await tx.wishRound.findUnique({ where: { id: wishRoundId } });
    if (!round) return refuse('notFound');
    if (round.revision !== revision) return refuse('stale');
    const opensOn = fromDbDate(round.opensOn);
    const startsOn = fromDbDate(round.startsOn);
    const first = opensOn > yesterday ? opensOn : yesterday;
    if (closesOn !== fromDbDate(round.closesOn)) {
      if (closesOn < first) return roundInPast({ first, field: 'closesOn' });
      if (closesOn >= startsOn) return roundAfterStart(startsOn);
      const other = await overlapping(tx, { opensOn, closesOn, except: wishRoundId });
      if (other) return other;
    }
    await tx.wishRound.update({
      where: { id: wishRoundId },
      data: { closesOn: toDbDate(closesOn), note, revision: { increment: 1 } },
    });
    return { ok: true };
  });
}
