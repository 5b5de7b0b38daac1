import type { IsoDate } from '~/domain/brand';
import { refuse, type Refusal, type Verdict } from '~/domain/verdict';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Tx } from '~/platform/db/db.server';
import { oneAtATime } from '~/platform/db/one-at-a-time.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { overlapping, roundAfterStart, roundInPast, WISH_ROUND } from './open-wish-round.service.server';
import type { ServiceContext } from './service-context';
import { tellStaff } from './tell-staff.server';
import type { WishRoundForm } from './wish-round.form';

/**
 * Gives a round another last day, later or earlier, or another message. A last day that is new opens a closed round
 * again. Whenever people get more or less time, they are told.
 */
export function changeWishRound(
  { db, now }: ServiceContext,
  input: WishRoundForm & { wishRoundId: string },
): Promise<Verdict> {
  const { wishRoundId, revision, closesOn, note } = input;
  const at = now();
  const today = dateOfInstant(at);
  return db.$transaction(async (tx) => {
    await oneAtATime(tx, WISH_ROUND);
    const round = await tx.wishRound.findUnique({ where: { id: wishRoundId } });
    if (!round) return refuse('notFound');
    if (round.revision !== revision) return refuse('stale');
    const isMoved = closesOn !== fromDbDate(round.closesOn);
    const [opensOn, startsOn] = [fromDbDate(round.opensOn), fromDbDate(round.startsOn)];
    const fault = isMoved ? await faultOfDay(tx, { wishRoundId, opensOn, startsOn, closesOn, today }) : null;
    if (fault) return fault;
    await tx.wishRound.update({
      where: { id: wishRoundId },
      data: {
        note,
        revision: { increment: 1 },
        ...(isMoved ? { closesOn: toDbDate(closesOn), closedAt: null } : {}),
      },
    });
    if (isMoved) {
      await tellStaff(tx, { kind: 'wishRoundChanged', at, facts: { startsOn, closesOn, isClosed: false } });
    }
    return { ok: true };
  });
}

async function faultOfDay(
  tx: Tx,
  days: { wishRoundId: string; opensOn: IsoDate; startsOn: IsoDate; closesOn: IsoDate; today: IsoDate },
): Promise<Refusal | null> {
  const { wishRoundId, opensOn, startsOn, closesOn, today } = days;
  const first = opensOn > today ? opensOn : today;
  if (closesOn < first) return roundInPast({ first, field: 'closesOn' });
  if (closesOn >= startsOn) return roundAfterStart(startsOn);
  return overlapping(tx, { opensOn, closesOn, except: wishRoundId });
}
