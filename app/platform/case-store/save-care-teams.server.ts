import { randomUUID } from 'node:crypto';
import { addDays } from '~/domain/time/clock';
import type { Tx } from '../db/db.server';
import type { CareTeamMember } from '../db/generated/client';
import { fromDbDate, toDbDate } from '../db/dates';
import { insertRows } from './bulk.server';
import { idOf } from './case-ids.server';
import type { CaseInDatabase } from './save-case.server';

const COLUMNS = {
  id: 'uuid',
  recipient_id: 'uuid',
  staff_id: 'uuid',
  role: 'care_team_role',
  valid_from: 'date',
  valid_to: 'date',
  sort_order: 'int',
};

/**
 * Makes the previous team of each recipient the team on the day before the start. A case does not say who of them was
 * the primary contact, so new ones are members. A recipient without a previous team keeps what is known.
 */
export async function saveCareTeams(tx: Tx, { case: source, ids, start }: CaseInDatabase): Promise<void> {
  const recipients = source.recipients.filter(({ previousTeam }) => previousTeam && previousTeam.length > 0);
  const day = addDays(start, -1);
  const rows = await tx.careTeamMember.findMany({
    where: {
      recipientId: { in: recipients.map(({ id }) => idOf(ids.recipients, id)) },
      OR: [{ validTo: null }, { validTo: { gte: toDbDate(day) } }],
    },
    orderBy: { validFrom: 'asc' },
  });
  const added: Record<keyof typeof COLUMNS, unknown>[] = [];
  for (const recipient of recipients) {
    const recipientId = idOf(ids.recipients, recipient.id);
    const team = [...new Set(recipient.previousTeam)].map((id) => idOf(ids.staff, id));
    const mine = rows.filter((row) => row.recipientId === recipientId);
    const onTheDay = mine.filter((row) => fromDbDate(row.validFrom) <= day);
    for (const row of onTheDay.filter(({ staffId }) => !team.includes(staffId))) await endBefore(tx, { row, day });
    for (const [sortOrder, staffId] of team.entries()) {
      const known = onTheDay.find((row) => row.staffId === staffId);
      if (known) await tx.careTeamMember.update({ where: { id: known.id }, data: { sortOrder } });
      else {
        const next = mine.find((row) => row.staffId === staffId);
        added.push({
          id: randomUUID(),
          recipient_id: recipientId,
          staff_id: staffId,
          role: 'member',
          valid_from: day,
          valid_to: next ? addDays(fromDbDate(next.validFrom), -1) : null,
          sort_order: sortOrder,
        });
      }
    }
  }
  await insertRows(tx, { into: 'care_team_member', columns: COLUMNS, rows: added });
}

async function endBefore(tx: Tx, { row, day }: { row: CareTeamMember; day: CaseInDatabase['start'] }): Promise<void> {
  if (fromDbDate(row.validFrom) === day) await tx.careTeamMember.delete({ where: { id: row.id } });
  else await tx.careTeamMember.update({ where: { id: row.id }, data: { validTo: toDbDate(addDays(day, -1)) } });
}
