import { randomUUID } from 'node:crypto';
import { DEFAULT_TEAM_SIZE } from '~/domain/case/planning-case';
import { addDays } from '~/domain/time/clock';
import type { Tx } from '../db/db.server';
import { fromDbDateOrNull, toDbDate } from '../db/dates';
import { upsertRows } from './bulk.server';
import { idOf, readCaseIds, type CaseIds } from './case-ids.server';
import type { CaseInDatabase } from './save-case.server';

const COLUMNS = {
  id: 'uuid',
  reference: 'text',
  display_name: 'text',
  zone_id: 'uuid',
  category: 'recipient_category',
  tier: 'text',
  criteria_met: 'text[]',
  team_size: 'int',
  pinned_primary_id: 'uuid',
  starts_on: 'date',
  sort_order: 'int',
};

/** Writes the recipients of the case and who does not visit them. Answers the ids, theirs among them. */
export async function saveRecipients(tx: Tx, save: CaseInDatabase): Promise<CaseIds> {
  const { case: source, ids, since, start, end } = save;
  await upsertRows(tx, {
    into: 'recipient',
    columns: COLUMNS,
    key: 'reference',
    update: ['zone_id', 'category', 'tier', 'team_size', 'pinned_primary_id', 'sort_order'],
    counted: true,
    rows: source.recipients.map((recipient, index) => ({
      id: randomUUID(),
      reference: recipient.id,
      display_name: recipient.id.trim() === '' ? '-' : recipient.id,
      zone_id: idOf(ids.zones, recipient.zone),
      category: recipient.category,
      tier: recipient.tier ?? null,
      criteria_met: [],
      team_size: recipient.teamSize ?? DEFAULT_TEAM_SIZE,
      pinned_primary_id: recipient.primary === undefined ? null : idOf(ids.staff, recipient.primary),
      starts_on: since,
      sort_order: index,
    })),
  });
  const reference = { in: source.recipients.map(({ id }) => id as string) };
  await tx.recipient.updateMany({ where: { reference, endsOn: { lt: toDbDate(start) } }, data: { endsOn: null } });
  const startsOn = { gt: toDbDate(end) };
  await tx.recipient.updateMany({ where: { reference, startsOn }, data: { startsOn: toDbDate(since) } });
  const withRecipients = { ...save, ids: await readCaseIds(tx) };
  await saveExclusions(tx, withRecipients);
  return withRecipients.ids;
}

/** Exclusions that touch the plan become those of the case; one that stays keeps its reason and its first day. */
async function saveExclusions(tx: Tx, { case: source, ids, since, start, end }: CaseInDatabase): Promise<void> {
  const dayBefore = toDbDate(addDays(start, -1));
  const rows = await tx.recipientExclusion.findMany({
    where: {
      recipientId: { in: source.recipients.map(({ id }) => idOf(ids.recipients, id)) },
      validFrom: { lte: toDbDate(end) },
      OR: [{ validTo: null }, { validTo: { gte: toDbDate(start) } }],
    },
  });
  for (const recipient of source.recipients) {
    const recipientId = idOf(ids.recipients, recipient.id);
    const wanted = [...new Set(recipient.excludedStaff)].map((id) => idOf(ids.staff, id));
    const mine = rows.filter((row) => row.recipientId === recipientId);
    for (const row of mine.filter(({ staffId }) => !wanted.includes(staffId))) {
      const begun = (fromDbDateOrNull(row.validFrom) ?? start) < start;
      if (begun) await tx.recipientExclusion.update({ where: { id: row.id }, data: { validTo: dayBefore } });
      else await tx.recipientExclusion.delete({ where: { id: row.id } });
    }
    for (const [sortOrder, staffId] of wanted.entries()) {
      const row = mine.find((candidate) => candidate.staffId === staffId);
      if (row) await tx.recipientExclusion.update({ where: { id: row.id }, data: { sortOrder } });
      else {
        const data = { recipientId, staffId, reason: 'other', validFrom: toDbDate(since), sortOrder } as const;
        await tx.recipientExclusion.create({ data });
      }
    }
  }
}
