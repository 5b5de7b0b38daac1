import type { Actor, UserId } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { openedShift } from '~/features/shift-book/absence-change.server';
import { assignSubstitute } from '~/features/shift-book/assign-substitute.service.server';
import { rankedSubstitutes } from '~/features/shift-book/ranked-substitutes.server';
import { registerAbsence } from '~/features/shift-book/register-absence.service.server';
import { undoChange } from '~/features/shift-book/undo-change.service.server';
import type { Db } from '~/platform/db/db.server';
import type { Dice } from './dice';

const DATE = '2026-11-26' as IsoDate;
const AT = new Date('2026-11-25T06:40:00+01:00');

interface Leader {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: () => Date;
}

/** Two leaders, each with a database client of her own, and the open shift that both see. */
export interface Race {
  readonly leaders: readonly [Leader, Leader];
  readonly shiftId: string;
  readonly people: readonly string[];
}

export async function setUpRace([first, second]: readonly [Db, Db]): Promise<Race> {
  const users = await first.user.findMany({ where: { role: 'zoneLeader' }, orderBy: { email: 'asc' } });
  const leaderOf = (db: Db, place: number): Leader => {
    const user = users[place];
    if (!user) throw new Error('The demo has two leaders');
    const actor: Actor = {
      userId: user.id as UserId,
      name: user.name,
      role: 'zoneLeader',
      zoneIds: [],
      staffId: null,
      zoneStaffId: null,
    };
    return { db, actor, now: () => AT };
  };
  const leaders = [leaderOf(first, 0), leaderOf(second, 1)] as const;
  const date = new Date(`${DATE}T00:00:00Z`);
  const shift = await first.shift.findFirstOrThrow({
    where: { date, status: 'planned' },
    orderBy: { startsAt: 'asc' },
  });
  const form = { staffId: shift.staffId ?? '', fromOn: DATE, toOn: DATE, fromTime: null };
  const registered = await registerAbsence(leaders[0], form);
  if (!registered.ok) throw new Error(registered.cause);
  const { id: shiftId } = await first.shift.findUniqueOrThrow({ where: { replacesId: shift.id } });
  const opened = await openedShift(first, { shiftId, at: AT });
  const [ranked = []] = opened ? await rankedSubstitutes(first, [opened]) : [];
  return { leaders, shiftId, people: ranked.map(({ staffId }) => staffId) };
}

/** One round: both give the shift to somebody who is drawn, one of them a little later; then it is open again. */
export async function raceOnce(
  { leaders, shiftId, people }: Race,
  { dice, wait }: { dice: Dice; wait: (ms: number) => Promise<unknown> },
): Promise<{ won: number; told: number; overlaps: number }> {
  const { revision } = await leaders[0].db.shift.findUniqueOrThrow({ where: { id: shiftId } });
  const draw = () => ({
    staffId: dice.pick(people),
    delay: dice.chance(0.5) ? dice.int(0, 300) : 0,
  });
  const [mine, hers] = [draw(), draw()];
  const give = async (leader: Leader, { staffId, delay }: ReturnType<typeof draw>) => {
    if (delay > 0) await wait(delay);
    return assignSubstitute(leader, { shiftId, revision, staffId, reason: 'Race' });
  };
  const answers = await Promise.all([give(leaders[0], mine), give(leaders[1], hers)]);
  const won = answers.filter(({ ok }) => ok).length;
  const told = answers.filter((one) => !one.ok && one.cause === 'taken' && one.facts?.by !== '').length;
  const [{ overlaps } = { overlaps: 0 }] = await leaders[0].db.$queryRaw<{ overlaps: number }[]>`
    SELECT count(*)::int AS overlaps FROM shift a JOIN shift b ON a.staff_id = b.staff_id AND a.id < b.id
    WHERE a.status = 'planned' AND b.status = 'planned'
      AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)`;
  for (const answer of answers) if (answer.ok) await undoChange(leaders[0], answer);
  return { won, told, overlaps };
}
