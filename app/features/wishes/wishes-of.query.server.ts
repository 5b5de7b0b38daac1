import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { fromDbDateOrNull } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { answersOf } from './answers.query.server';
import { reachesStaff } from './reaches-staff';
import { currentWishRound, type WishRound } from './wish-round.query.server';

/** The first date that can be wished for: the rota's, while its round is open. */
export const firstWishDay = (round: WishRound | null, today: IsoDate): IsoDate =>
  round?.state === 'open' ? round.startsOn : today;

/** The wishes of one person as she or a leader sees them, or `null` where there is nobody in the scope. */
export async function wishesOf(db: Db, { staffId, scope, today }: { staffId: string; scope: Scope; today: IsoDate }) {
  if (!reachesStaff(scope, staffId)) return null;
  const [person, round] = await Promise.all([
    db.staff.findUnique({
      where: { id: staffId },
      select: {
        name: true,
        revision: true,
        wishes: { orderBy: { sortOrder: 'asc' }, include: { shiftCode: { select: { code: true, name: true } } } },
        shiftCodes: {
          select: { shiftCode: { select: { id: true, code: true, name: true, sortOrder: true, endsOn: true } } },
        },
      },
    }),
    currentWishRound(db, today),
  ]);
  if (!person) return null;
  const answers = round ? await answersOf(db, round.id) : new Map<string, string>();
  const first = firstWishDay(round, today);
  const wishes = person.wishes.map((wish) => ({
    id: wish.id,
    weekday: wish.weekday,
    date: fromDbDateOrNull(wish.date),
    shiftCodeId: wish.shiftCodeId,
    want: wish.shiftCode && `${wish.shiftCode.code} – ${wish.shiftCode.name}`,
    weight: wish.weight,
  }));
  return {
    staffId,
    name: person.name,
    revision: person.revision,
    round,
    answeredAt: answers.get(staffId) ?? null,
    mayChange: scope.kind === 'all' || round?.state === 'open',
    wishes: wishes.filter(({ date }) => date === null || date >= first),
    earlier: wishes.filter(({ date }) => date !== null && date < first && date >= today),
    codes: person.shiftCodes
      .map((row) => row.shiftCode)
      .filter(({ endsOn }) => endsOn === null || (fromDbDateOrNull(endsOn) ?? today) >= today)
      .sort((a, b) => a.sortOrder - b.sortOrder)
      .map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` })),
  };
}
export type WishesOf = NonNullable<Awaited<ReturnType<typeof wishesOf>>>;
