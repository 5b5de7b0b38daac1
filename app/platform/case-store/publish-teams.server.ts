import { randomUUID } from 'node:crypto';
import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import type { Tx } from '../db/db.server';
import type { CareTeamMember } from '../db/generated/client';
import { fromDbDate, fromDbDateOrNull, toDbDate } from '../db/dates';
import { insertRows } from './bulk.server';
import type { Changed, LivePeriod } from './publish-version.server';

const COLUMNS = {
  id: 'uuid',
  recipient_id: 'uuid',
  staff_id: 'uuid',
  role: 'care_team_role',
  valid_from: 'date',
  valid_to: 'date',
  sort_order: 'int',
  rota_version_id: 'uuid',
  reason: 'text',
};

const keyOf = (member: Pick<CareTeamMember, 'recipientId' | 'staffId' | 'role'>): string =>
  `${member.recipientId} ${member.staffId} ${member.role}`;

/**
 * Gives each recipient of the version its team from the period's first day on, until a later base rota takes over. Who
 * stays in the same role keeps her first day; who leaves ends the day before. What the later rota says stands.
 */
export async function publishTeams(tx: Tx, period: LivePeriod): Promise<Changed> {
  const members = await tx.draftTeamMember.findMany({ where: { rotaVersionId: period.versionId } });
  const wanted = new Map(members.map((member) => [keyOf(member), member]));
  const from = toDbDate(period.from);
  const until = period.lastBeforeNext === null ? null : toDbDate(period.lastBeforeNext);
  const live = await tx.careTeamMember.findMany({
    where: {
      recipientId: { in: [...new Set(members.map(({ recipientId }) => recipientId))] },
      OR: [{ validTo: null }, { validTo: { gte: from } }],
      ...(until === null ? {} : { validFrom: { lte: until } }),
    },
    orderBy: { validFrom: 'asc' },
  });
  const removed: CareTeamMember[] = [];
  const ended: CareTeamMember[] = [];
  const prolonged: string[] = [];
  for (const row of live) {
    const member = row.validFrom <= from ? wanted.get(keyOf(row)) : undefined;
    if (member) {
      wanted.delete(keyOf(row));
      if (row.validTo !== null && (until === null || row.validTo < until)) prolonged.push(row.id);
      const { sortOrder } = member;
      if (row.sortOrder !== sortOrder) await tx.careTeamMember.update({ where: { id: row.id }, data: { sortOrder } });
    } else if (row.validFrom < from) ended.push(row);
    else removed.push(row);
  }
  const ids = (rows: readonly CareTeamMember[]) => ({ id: { in: rows.map(({ id }) => id) } });
  await tx.careTeamMember.deleteMany({ where: ids(removed) });
  const lastDay = toDbDate(addDays(period.from, -1));
  await tx.careTeamMember.updateMany({ where: ids(ended), data: { validTo: lastDay } });
  await tx.careTeamMember.updateMany({ where: { id: { in: prolonged } }, data: { validTo: until } });
  const rows = [...wanted.values()].map((member) => ({
    id: randomUUID(),
    recipient_id: member.recipientId,
    staff_id: member.staffId,
    role: member.role,
    valid_from: period.from,
    valid_to: period.lastBeforeNext,
    sort_order: member.sortOrder,
    rota_version_id: period.versionId,
    reason: null,
  }));
  const afterwards = [...removed, ...ended].flatMap((row) => restOf(row, period.lastBeforeNext));
  await insertRows(tx, { into: 'care_team_member', columns: COLUMNS, rows: [...rows, ...afterwards] });
  return { added: rows.length, changed: prolonged.length, removed: ended.length + removed.length, kept: 0 };
}

/** The part of a membership that lies in a later base rota, which this version does not decide. */
function restOf(row: CareTeamMember, lastBefore: IsoDate | null) {
  if (lastBefore === null || (row.validTo !== null && fromDbDate(row.validTo) <= lastBefore)) return [];
  return [
    {
      id: randomUUID(),
      recipient_id: row.recipientId,
      staff_id: row.staffId,
      role: row.role,
      valid_from: addDays(lastBefore, 1),
      valid_to: fromDbDateOrNull(row.validTo),
      sort_order: row.sortOrder,
      rota_version_id: row.rotaVersionId,
      reason: row.reason,
    },
  ];
}
