import type { IsoDate } from '~/domain/brand';
import { refuse, type Refusal, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import { toDbDate, toDbDateOrNull } from '~/platform/db/dates';
import type { Tx } from '~/platform/db/db.server';
import { formatDate } from '~/platform/i18n/format';
import { dateOfInstant } from '~/platform/time/now.server';
import { WISH_DATE } from '~/ui/form/wish-row.form';
import { reachesStaff } from './reaches-staff';
import type { ScopedContext } from './service-context';
import { currentWishRound } from './wish-round.query.server';
import { firstWishDay } from './wishes-of.query.server';
import type { WishesForm } from './wishes.form';

/**
 * Replaces the wishes of a person: her own while a round is open, or anybody's by a leader at any time. Wishes for
 * dates before the rota that is wished for stay as they are.
 */
export function saveWishes(
  { db, actor, now, scope }: ScopedContext,
  input: WishesForm & { staffId: string },
): Promise<Verdict> {
  const { staffId, wishes, revision } = input;
  const at = now();
  const today = dateOfInstant(at);
  return db.$transaction(async (tx) => {
    if (!reachesStaff(scope, staffId)) return refuse('notFound');
    const round = await currentWishRound(tx, today);
    const open = round?.state === 'open';
    if (scope.kind === 'own' && !open) return refuse('roundClosed');
    const first = firstWishDay(round, today);
    const fault = (await foreignCode(tx, { staffId, wishes, today })) ?? tooEarly(wishes, first);
    if (fault) return fault;
    const changed = await tx.staff.updateMany({
      where: { id: staffId, revision },
      data: { revision: { increment: 1 } },
    });
    if (changed.count === 0) {
      return refuse((await tx.staff.count({ where: { id: staffId } })) === 0 ? 'notFound' : 'stale');
    }
    await replaceWishes(tx, { staffId, wishes, first });
    if (open) await noteAnswer(tx, { wishRoundId: round.id, staffId, at });
    const scopeOfEntry = { staff: staffId, wishes: wishes.length, ...(open ? { round: round.id } : {}) };
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'wish', scope: scopeOfEntry });
    return { ok: true };
  });
}

function tooEarly(wishes: WishesForm['wishes'], first: IsoDate): Refusal | null {
  const index = wishes.findIndex(({ day, date }) => day === WISH_DATE && date !== null && date < first);
  if (index < 0) return null;
  return refuse('wishBeforeRota', { field: `wishes[${index}].date`, facts: { first: formatDate(first) } });
}

/** A wish can be for a shift that the person works, and for no other. */
async function foreignCode(
  tx: Tx,
  { staffId, wishes, today }: { staffId: string; wishes: WishesForm['wishes']; today: IsoDate },
): Promise<Refusal | null> {
  const own = await tx.staffShiftCode.findMany({
    where: { staffId, shiftCode: { OR: [{ endsOn: null }, { endsOn: { gte: toDbDate(today) } }] } },
    select: { shiftCodeId: true },
  });
  const known = new Set(own.map((row) => row.shiftCodeId));
  const index = wishes.findIndex(({ shiftCodeId }) => shiftCodeId !== null && !known.has(shiftCodeId));
  return index < 0 ? null : refuse('notOwnCode', { field: `wishes[${index}].shiftCodeId` });
}

/** Whoever has sent her wishes has answered, the last time counting. */
const noteAnswer = (tx: Tx, { at, ...answer }: { wishRoundId: string; staffId: string; at: Date }) =>
  tx.wishAnswer.upsert({
    where: { wishRoundId_staffId: answer },
    create: { ...answer, answeredAt: at },
    update: { answeredAt: at },
  });

async function replaceWishes(
  tx: Tx,
  { staffId, wishes, first }: { staffId: string; wishes: WishesForm['wishes']; first: IsoDate },
): Promise<void> {
  await tx.staffWish.deleteMany({ where: { staffId, OR: [{ date: null }, { date: { gte: toDbDate(first) } }] } });
  const kept = await tx.staffWish.aggregate({ where: { staffId }, _max: { sortOrder: true } });
  const place = (kept._max.sortOrder ?? -1) + 1;
  await tx.staffWish.createMany({
    data: wishes.map((wish, index) => ({
      staffId,
      weekday: wish.day === WISH_DATE ? null : Number(wish.day),
      date: wish.day === WISH_DATE ? toDbDateOrNull(wish.date) : null,
      shiftCodeId: wish.shiftCodeId,
      weight: Number(wish.weight),
      sortOrder: place + index,
    })),
  });
}
