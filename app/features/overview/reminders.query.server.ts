import type { IsoDate, StaffId } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { formatDate } from '~/platform/i18n/format';
import type { Attention } from './overview.query.server';

/** A round is about to close from this many days before its last day. */
const SOON_DAYS = 3;

const openRound = (db: Db, today: IsoDate) =>
  db.wishRound.findFirst({
    where: { closedAt: null, opensOn: { lte: toDbDate(today) }, closesOn: { gte: toDbDate(today) } },
    select: { id: true, startsOn: true, closesOn: true, answers: { select: { staffId: true } } },
  });

/** The wish round that is open, with how many lack in it, and versions that lie in discussion. */
export async function planningReminders(db: Db, today: IsoDate): Promise<Attention[]> {
  const [round, inConsultation] = await Promise.all([
    openRound(db, today),
    db.rotaVersion.findMany({
      where: { status: 'inConsultation' },
      orderBy: { createdAt: 'desc' },
      select: { id: true },
    }),
  ]);
  const [newest] = inConsultation;
  return [
    ...(round ? [await roundReminder(db, { round, today })] : []),
    { cause: 'inConsultation', count: inConsultation.length, to: `/turnus/versjon/${newest?.id}/drofting` },
  ];
}

type Round = NonNullable<Awaited<ReturnType<typeof openRound>>>;

async function roundReminder(db: Db, { round, today }: { round: Round; today: IsoDate }): Promise<Attention> {
  const answered = round.answers.map(({ staffId }) => staffId);
  const lacking = await db.staff.count({
    where: {
      id: { notIn: answered },
      onCall: false,
      OR: [{ employedTo: null }, { employedTo: { gte: round.startsOn } }],
    },
  });
  const closesOn = fromDbDate(round.closesOn);
  const cause = closesOn <= addDays(today, SOON_DAYS) ? 'wishRoundCloses' : 'wishRoundOpen';
  return { cause, count: lacking, to: '/onsker', facts: { date: formatDate(closesOn) } };
}

/** The last day for wishes that a person has not sent yet, or `null` where nobody waits for hers. */
export async function wishesAwaited(
  db: Db,
  { staffId, today }: { staffId: StaffId; today: IsoDate },
): Promise<IsoDate | null> {
  const round = await openRound(db, today);
  if (!round || round.answers.some((answer) => answer.staffId === staffId)) return null;
  if ((await db.staff.count({ where: { id: staffId, onCall: false } })) === 0) return null;
  return fromDbDate(round.closesOn);
}
