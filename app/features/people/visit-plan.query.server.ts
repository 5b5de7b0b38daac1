import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { fromDbDate, fromDbDateOrNull } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { frequencyOf } from './visit-recurrence';

interface Wanted {
  readonly recipientId: string;
  readonly scope: Scope;
  readonly today: IsoDate;
}

/** One visit plan of a recipient in the scope for its forms, or `null`. */
export async function visitPlanForForm(db: Db, wanted: Wanted & { visitPlanId: string }) {
  const plan = await db.visitPlan.findFirst({
    where: {
      id: wanted.visitPlanId,
      recipientId: wanted.recipientId,
      recipient: recipientsIn(wanted.scope, wanted.today),
    },
    include: { skills: { select: { skillId: true } } },
  });
  return (
    plan && {
      id: plan.id,
      revision: plan.revision,
      frequency: frequencyOf(plan),
      earliest: plan.earliest,
      latest: plan.latest,
      minutes: plan.minutes,
      carers: plan.carers,
      toKnow: plan.toKnow,
      skillIds: plan.skills.map((row) => row.skillId),
      validFrom: fromDbDate(plan.validFrom),
      validTo: fromDbDateOrNull(plan.validTo),
    }
  );
}

/** The skills that a visit can need. */
export async function skillChoices(db: Db) {
  const skills = await db.skill.findMany({ orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }] });
  return skills.map((skill) => ({ value: skill.id, label: skill.name }));
}

/** One exclusion of a recipient in the scope, or `null`. */
export async function exclusionForForm(db: Db, wanted: Wanted & { exclusionId: string }) {
  const exclusion = await db.recipientExclusion.findFirst({
    where: {
      id: wanted.exclusionId,
      recipientId: wanted.recipientId,
      recipient: recipientsIn(wanted.scope, wanted.today),
    },
    select: { validTo: true, revision: true, staff: { select: { name: true } } },
  });
  return (
    exclusion && {
      name: exclusion.staff.name,
      revision: exclusion.revision,
      validTo: fromDbDateOrNull(exclusion.validTo),
    }
  );
}
