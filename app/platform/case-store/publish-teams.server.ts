import { randomUUID } from 'node:crypto';
import { addDays } from '~/domain/time/clock';
import type { Tx } from '../db/db.server';
import type { CareTeamMember } from '../db/generated/client';
import { toDbDate } from '../db/dates';
import { insertRows } from './bulk.server';
import type { Changed, LivePeriod } from './publish-version.server';

const COLUMNS = {
  id: 'uuid',
  recipient_id: 'uuid',
  staff_id: 'uuid',
  role: 'care_team_role',
  valid_from: 'date',
  sort_order: 'int',
  rota_version_id: 'uuid',
};

const keyOf = (member: Pick<CareTeamMember, 'recipientId' | 'staffId' | 'role'>): string =>
  `${member.recipientId} ${member.staffId} ${member.role}`;

/**
 * Gives each recipient of the version its team from the period's first day on, with no end. Who stays in the same role
 * keeps her first day; who leaves ends the day before.
 */
export async function publishTeams(tx: Tx, period: LivePeriod): Promise<Changed> {
  const members = await tx.draftTeamMember.findMany({ where: { rotaVersionId: period.versionId } });
  const wanted = new Map(members.map((member) => [keyOf(member), member]));
  const from = toDbDate(period.from);
  const live = await tx.careTeamMember.findMany({
    where: {
      recipientId: { in: [...new Set(members.map(({ recipientId }) => recipientId))] },
      OR: [{ validTo: null }, { validTo: { gte: from } }],
    },
    orderBy: { validFrom: 'asc' },
  });
  const removed: string[] = [];
  const ended: string[] = [];
  const prolonged: string[] = [];
  for (const row of live) {
    const member = row.validFrom <= from ? wanted.get(keyOf(row)) : undefined;
    if (member) {
      wanted.delete(keyOf(row));
      if (row.validTo !== null) prolonged.push(row.id);
      const { sortOrder } = member;
      if (row.sortOrder !== sortOrder) await tx.careTeamMember.update({ where: { id: row.id }, data: { sortOrder } });
    } else if (row.validFrom < from) ended.push(row.id);
    else removed.push(row.id);
  }
  await tx.careTeamMember.deleteMany({ where: { id: { in: removed } } });
  const lastDay = toDbDate(addDays(period.from, -1));
  await tx.careTeamMember.updateMany({ where: { id: { in: ended } }, data: { validTo: lastDay } });
  await tx.careTeamMember.updateMany({ where: { id: { in: prolonged } }, data: { validTo: null } });
  const rows = [...wanted.values()].map((member) => ({
    id: randomUUID(),
    recipient_id: member.recipientId,
    staff_id: member.staffId,
    role: member.role,
    valid_from: period.from,
    sort_order: member.sortOrder,
    rota_version_id: period.versionId,
  }));
  await insertRows(tx, { into: 'care_team_member', columns: COLUMNS, rows });
  return { added: rows.length, changed: prolonged.length, removed: ended.length + removed.length, kept: 0 };
}
