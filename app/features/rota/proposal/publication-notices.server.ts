import type { IsoDate } from '~/domain/brand';
import type { Actor } from '~/domain/access/vocabulary';
import type { Tx } from '~/platform/db/db.server';
import type { ShiftChange } from '~/platform/notices/notice-facts';
import { sendNotices } from '~/platform/notices/send-notices.server';
import type { Publication } from './publication.server';

/** More days than this are told as a number. */
const MOST_CHANGES = 14;

/** What each person works by date: staff id, then date, then the codes of the day. */
export type WorkedDays = ReadonlyMap<string, ReadonlyMap<IsoDate, string>>;

/** The shift book of the days that a publication may change. */
export async function workedDays(tx: Tx, days: { from: IsoDate; to: IsoDate }): Promise<WorkedDays> {
  const rows = await tx.$queryRaw<{ staffId: string; date: IsoDate; codes: string }[]>`
    SELECT staff_id AS "staffId", date::text AS date, string_agg(code.code, ' + ' ORDER BY starts_at) AS codes
    FROM shift JOIN shift_code code ON code.id = shift_code_id
    WHERE date BETWEEN ${days.from}::date AND ${days.to}::date
      AND staff_id IS NOT NULL AND status IN ('planned', 'absent')
    GROUP BY staff_id, date`;
  const byStaff = new Map<string, Map<IsoDate, string>>();
  for (const { staffId, date, codes } of rows) {
    const worked = byStaff.get(staffId) ?? new Map<IsoDate, string>();
    byStaff.set(staffId, worked.set(date, codes));
  }
  return byStaff;
}

/** The days on which each person works other than before; who does not is left out. */
export function changedDays(books: { before: WorkedDays; after: WorkedDays }): ReadonlyMap<string, ShiftChange[]> {
  const { before, after } = books;
  const none = new Map<IsoDate, string>();
  const people = new Set([...before.keys(), ...after.keys()]);
  const changed = new Map<string, ShiftChange[]>();
  for (const staffId of people) {
    const [was, is] = [before.get(staffId) ?? none, after.get(staffId) ?? none];
    const changes = [...new Set([...was.keys(), ...is.keys()])]
      .sort()
      .map((date) => ({ date, before: was.get(date) ?? null, after: is.get(date) ?? null }))
      .filter((change) => change.before !== change.after);
    if (changes.length > 0) changed.set(staffId, changes);
  }
  return changed;
}

/** Tells everyone whose shifts are other than before what is changed and why, and the other leaders that it is so. */
export async function tellOfPublication(
  tx: Tx,
  told: {
    actor: Actor;
    at: Date;
    publication: Publication;
    from: IsoDate;
    reason: string | null;
    changes: ReadonlyMap<string, readonly ShiftChange[]>;
  },
): Promise<void> {
  const { actor, at, publication, from, reason, changes } = told;
  const users = await tx.user.findMany({
    where: {
      endedAt: null,
      OR: [
        { staffId: { in: [...changes.keys()] } },
        { role: { in: ['zoneLeader', 'manager'] }, id: { not: actor.userId } },
      ],
    },
    select: { id: true, staffId: true },
  });
  const { rota, version } = publication;
  const common = { versionId: version.id, rota: rota.name, number: version.number, from, reason };
  await sendNotices(tx, {
    kind: 'rotaPublished',
    at,
    to: users.map(({ id, staffId }) => {
      const own = changes.get(staffId ?? '') ?? [];
      return { userId: id, facts: { ...common, changes: own.slice(0, MOST_CHANGES), days: own.length } };
    }),
  });
}
