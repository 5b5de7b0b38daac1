import type { IsoDate } from '~/domain/brand';
import { fromDbDateOrNull, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { answersOf } from './answers.query.server';
import { currentWishRound } from './wish-round.query.server';

/** The round that counts, and for everyone who is on the staff: whether she has answered, and what she wishes. */
export async function wishOverview(db: Db, today: IsoDate) {
  const round = await currentWishRound(db, today);
  const from = round && round.startsOn > today ? round.startsOn : today;
  const [staff, answers] = await Promise.all([
    db.staff.findMany({
      where: { onCall: false, OR: [{ employedTo: null }, { employedTo: { gte: toDbDate(from) } }] },
      orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
      select: {
        id: true,
        name: true,
        user: { select: { endedAt: true } },
        wishes: {
          where: { OR: [{ date: null }, { date: { gte: toDbDate(from) } }] },
          orderBy: { sortOrder: 'asc' },
          include: { shiftCode: { select: { code: true } } },
        },
      },
    }),
    round ? answersOf(db, round.id) : new Map<string, string>(),
  ]);
  return {
    round,
    people: staff.map((person) => ({
      id: person.id,
      name: person.name,
      hasAccount: person.user !== null && person.user.endedAt === null,
      answeredAt: answers.get(person.id) ?? null,
      wishes: person.wishes.map((wish) => ({
        id: wish.id,
        weekday: wish.weekday,
        date: fromDbDateOrNull(wish.date),
        want: wish.shiftCode?.code ?? null,
        weight: wish.weight,
      })),
    })),
  };
}
export type WishOverview = Awaited<ReturnType<typeof wishOverview>>;
