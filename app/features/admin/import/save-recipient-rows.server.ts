import type { Tx } from '~/platform/db/db.server';
import type { ExclusionReason, RecipientCategory, ServiceCoverage } from '~/platform/db/generated/client';
import { cellsOf } from './row-values';
import { zoneIds } from './save-staff-rows.server';
import type { SheetChange } from './workbook/compare-rows';
import { comparable } from './workbook/names';

interface RecipientChanges {
  readonly recipients: SheetChange | undefined;
  readonly exclusions: SheetChange | undefined;
  readonly visitPlans: SheetChange | undefined;
}

type Ids = ReadonlyMap<string, string>;

/** Writes the sheets of recipients, exclusions and visit plans. */
export async function saveRecipientRows(tx: Tx, changes: RecipientChanges): Promise<void> {
  const staff = await tx.staff.findMany({ select: { id: true, reference: true } });
  const staffIds: Ids = new Map(staff.map((row) => [row.reference, row.id]));
  if (changes.recipients) await saveRecipients(tx, { change: changes.recipients, staffIds });
  const recipients = await tx.recipient.findMany({ select: { id: true, reference: true } });
  const recipientIds: Ids = new Map(recipients.map((row) => [row.reference, row.id]));
  if (changes.exclusions) await saveExclusions(tx, { change: changes.exclusions, staffIds, recipientIds });
  if (changes.visitPlans) await saveVisitPlans(tx, { change: changes.visitPlans, recipientIds });
}

async function saveRecipients(tx: Tx, { change, staffIds }: { change: SheetChange; staffIds: Ids }): Promise<void> {
  const zones = await zoneIds(tx);
  const last = await tx.recipient.aggregate({ _max: { sortOrder: true } });
  let sortOrder = last._max.sortOrder ?? 0;
  for (const values of [...change.added, ...change.changed]) {
    const cells = cellsOf(values);
    const reference = cells.text('recipient');
    const primary = cells.textOrNull('primary');
    const facts = {
      displayName: cells.text('displayName'),
      zoneId: zones.get(comparable(cells.text('zone'))) ?? '',
      category: cells.text('category') as RecipientCategory,
      tier: cells.textOrNull('tier'),
      criteriaMet: cells.texts('criteria'),
      serviceCoverage: cells.text('coverage') as ServiceCoverage,
      teamSize: cells.number('teamSize'),
      pinnedPrimaryId: primary === null ? null : (staffIds.get(primary) ?? null),
      startsOn: cells.date('startsOn'),
      reviewOn: cells.dateOrNull('reviewOn'),
      endsOn: cells.dateOrNull('endsOn'),
    };
    if (change.added.includes(values)) {
      sortOrder += 1;
      await tx.recipient.create({ data: { ...facts, reference, sortOrder } });
    } else {
      await tx.recipient.update({ where: { reference }, data: { ...facts, revision: { increment: 1 } } });
    }
  }
}

async function saveExclusions(
  tx: Tx,
  { change, staffIds, recipientIds }: { change: SheetChange; staffIds: Ids; recipientIds: Ids },
): Promise<void> {
  const exclusionOf = (values: SheetChange['added'][number]) => {
    const cells = cellsOf(values);
    return {
      recipientId: recipientIds.get(cells.text('recipient')) ?? '',
      staffId: staffIds.get(cells.text('staff')) ?? '',
      validFrom: cells.date('from'),
      validTo: cells.dateOrNull('to'),
      reason: cells.text('reason') as ExclusionReason,
    };
  };
  for (const values of [...change.removed, ...change.changed]) {
    const { recipientId, staffId, validFrom } = exclusionOf(values);
    await tx.recipientExclusion.deleteMany({ where: { recipientId, staffId, validFrom } });
  }
  const last = await tx.recipientExclusion.aggregate({ _max: { sortOrder: true } });
  const first = (last._max.sortOrder ?? 0) + 1;
  await tx.recipientExclusion.createMany({
    data: [...change.added, ...change.changed].map((values, place) => ({
      ...exclusionOf(values),
      sortOrder: first + place,
    })),
  });
}

async function saveVisitPlans(
  tx: Tx,
  { change, recipientIds }: { change: SheetChange; recipientIds: Ids },
): Promise<void> {
  const last = await tx.visitPlan.aggregate({ _max: { sortOrder: true } });
  let sortOrder = last._max.sortOrder ?? 0;
  for (const values of [...change.added, ...change.changed]) {
    const cells = cellsOf(values);
    const reference = cells.text('id');
    const facts = {
      recurrence: cells.textOrNull('recurrence'),
      timesPerWeek: cells.numberOrNull('timesPerWeek'),
      weekdays: cells.numbers('weekdays'),
      minDaysBetween: cells.numberOrNull('minDaysBetween'),
      earliest: cells.text('earliest'),
      latest: cells.text('latest'),
      minutes: cells.number('minutes'),
      carers: cells.number('carers'),
      validFrom: cells.date('from'),
      validTo: cells.dateOrNull('to'),
    };
    const skills = { create: cells.texts('skills').map((name) => ({ skill: { connect: { name } } })) };
    if (change.added.includes(values)) {
      sortOrder += 1;
      const recipient = { connect: { id: recipientIds.get(cells.text('recipient')) ?? '' } };
      await tx.visitPlan.create({ data: { ...facts, reference, sortOrder, recipient, skills } });
    } else {
      await tx.visitPlan.update({
        where: { reference },
        data: { ...facts, revision: { increment: 1 }, skills: { deleteMany: {}, ...skills } },
      });
    }
  }
}
