import { toDbDate } from '~/platform/db/dates';
import type { Tx } from '~/platform/db/db.server';
import type { NoticeFacts } from '~/platform/notices/notice-facts';
import { sendNotices } from '~/platform/notices/send-notices.server';

type Kind = 'wishRoundOpened' | 'wishRoundChanged';

/** A notice before each user who is on the staff when the rota starts. */
export async function tellStaff<K extends Kind>(
  tx: Tx,
  { kind, at, facts }: { kind: K; at: Date; facts: NoticeFacts[K] },
): Promise<void> {
  const starts = toDbDate(facts.startsOn);
  const users = await tx.user.findMany({
    where: {
      role: 'staff',
      endedAt: null,
      staff: { onCall: false, OR: [{ employedTo: null }, { employedTo: { gte: starts } }] },
    },
    select: { id: true },
  });
  await sendNotices(tx, { kind, at, to: users.map(({ id }) => ({ userId: id, facts })) });
}
