import { randomUUID } from 'node:crypto';
import type { Tx } from '../db/db.server';
import { addDays } from '~/domain/time/clock';
import { toDbDate } from '../db/dates';
import { insertRows, upsertRows } from './bulk.server';
import { idOf, readCaseIds } from './case-ids.server';
import type { CaseInDatabase } from './save-case.server';

const COLUMNS = {
  id: 'uuid',
  reference: 'text',
  recipient_id: 'uuid',
  recurrence: 'text',
  times_per_week: 'int',
  weekdays: 'int[]',
  min_days_between: 'int',
  earliest: 'text',
  latest: 'text',
  minutes: 'int',
  carers: 'int',
  valid_from: 'date',
  valid_to: 'date',
  sort_order: 'int',
};

/** Writes the visit plans of the case's recipients. Plans of theirs that the case does not have end before its start. */
export async function saveVisitPlans(tx: Tx, save: CaseInDatabase): Promise<void> {
  const { case: source, ids, since } = save;
  await endOthers(tx, save);
  const visits = source.recipients.flatMap((recipient) =>
    recipient.visits.map((visit, sortOrder) => ({ visit, sortOrder, recipient: recipient.id })),
  );
  const { id: _id, reference: _reference, valid_from: _validFrom, ...changeable } = COLUMNS;
  await upsertRows(tx, {
    into: 'visit_plan',
    columns: COLUMNS,
    key: 'reference',
    update: Object.keys(changeable) as (keyof typeof changeable)[],
    counted: true,
    rows: visits.map(({ visit, sortOrder, recipient }) => ({
      id: randomUUID(),
      reference: visit.id,
      recipient_id: idOf(ids.recipients, recipient),
      recurrence: visit.recurrence ?? null,
      times_per_week: visit.timesPerWeek ?? null,
      weekdays: visit.weekdays ?? [],
      min_days_between: visit.minDaysBetween ?? null,
      earliest: visit.earliest,
      latest: visit.latest,
      minutes: visit.minutes,
      carers: visit.carers ?? 1,
      valid_from: since,
      valid_to: null,
      sort_order: sortOrder,
    })),
  });
  await saveSkills(tx, { visits: visits.map(({ visit }) => visit), save });
}

async function endOthers(tx: Tx, { case: source, ids, start }: CaseInDatabase): Promise<void> {
  const others = {
    recipientId: { in: source.recipients.map(({ id }) => idOf(ids.recipients, id)) },
    reference: { notIn: source.recipients.flatMap(({ visits }) => visits.map(({ id }) => id as string)) },
    OR: [{ validTo: null }, { validTo: { gte: toDbDate(start) } }],
  };
  const dayBefore = toDbDate(addDays(start, -1));
  await tx.visitPlan.updateMany({ where: { ...others, validFrom: { lte: dayBefore } }, data: { validTo: dayBefore } });
  await tx.visitPlan.updateMany({ where: others, data: { validFrom: dayBefore, validTo: dayBefore } });
}

async function saveSkills(
  tx: Tx,
  work: { visits: { id: string; skills?: string[] }[]; save: CaseInDatabase },
): Promise<void> {
  const { visitPlans } = await readCaseIds(tx);
  const visitPlanId = { in: work.visits.map(({ id }) => idOf(visitPlans, id)) };
  await tx.visitPlanSkill.deleteMany({ where: { visitPlanId } });
  await insertRows(tx, {
    into: 'visit_plan_skill',
    columns: { visit_plan_id: 'uuid', skill_id: 'uuid' },
    rows: work.visits.flatMap((visit) =>
      [...new Set(visit.skills)].map((skill) => ({
        visit_plan_id: idOf(visitPlans, visit.id),
        skill_id: idOf(work.save.ids.skills, skill),
      })),
    ),
  });
}
