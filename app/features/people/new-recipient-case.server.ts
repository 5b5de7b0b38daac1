import type { Clock, RecipientId, Skill, StaffId, VisitId, ZoneId } from '~/domain/brand';
import type { CaseRecipient, CaseVisit } from '~/domain/case/planning-case';
import type { Weekday } from '~/domain/time/clock';
import type { Db, Tx } from '~/platform/db/db.server';
import { nextRecipientReference } from './save-recipient.service.server';
import type { NewRecipientForm } from './new-recipient.form';
import { visitColumns } from './visit-columns';

/** Somebody new as a planning case has her, before she is in the database; ids as they are in `staff` by database id. */
export interface NewInCase {
  readonly recipient: CaseRecipient;
  readonly staff: ReadonlyMap<string, { readonly reference: StaffId; readonly name: string }>;
}

export async function newInCase(db: Db | Tx, values: NewRecipientForm): Promise<NewInCase> {
  const [zone, staffRows, skillRows, others] = [
    await db.zone.findUnique({ where: { id: values.zoneId }, select: { reference: true } }),
    await db.staff.findMany({ select: { id: true, reference: true, name: true } }),
    await db.skill.findMany({ select: { id: true, name: true } }),
    await db.recipient.findMany({ select: { reference: true } }),
  ];
  const staff = new Map(staffRows.map(({ id, reference, name }) => [id, { reference: reference as StaffId, name }]));
  const skills = new Map(skillRows.map(({ id, name }) => [id, name as Skill]));
  const reference = nextRecipientReference(others.map((other) => other.reference));
  const known = (ids: readonly (string | null)[]) => ids.flatMap((id) => staff.get(id ?? '')?.reference ?? []);
  const [primary] = known([values.pinnedPrimaryId]);
  const excludedStaff = known(values.exclusions.map(({ staffId }) => staffId));
  const recipient: CaseRecipient = {
    id: reference as RecipientId,
    zone: (zone?.reference ?? '') as ZoneId,
    category: values.category,
    ...(values.tier === null ? {} : { tier: values.tier }),
    teamSize: values.teamSize,
    ...(primary === undefined ? {} : { primary }),
    ...(excludedStaff.length > 0 ? { excludedStaff } : {}),
    visits: values.visits.map((visit, index) => caseVisit(visit, { id: `${reference}-${index + 1}`, skills })),
  };
  return { recipient, staff };
}

function caseVisit(
  visit: NewRecipientForm['visits'][number],
  { id, skills }: { id: string; skills: ReadonlyMap<string, Skill> },
): CaseVisit {
  const { recurrence, timesPerWeek, weekdays, minDaysBetween } = visitColumns(visit);
  const needed = visit.skillIds.flatMap((skillId) => skills.get(skillId) ?? []);
  const movable = {
    timesPerWeek: timesPerWeek ?? 1,
    ...(weekdays.length > 0 ? { weekdays: weekdays as Weekday[] } : {}),
    ...(minDaysBetween === null ? {} : { minDaysBetween }),
  };
  return {
    id: id as VisitId,
    ...(recurrence === null ? movable : { recurrence }),
    earliest: visit.earliest as Clock,
    latest: visit.latest as Clock,
    minutes: visit.minutes,
    ...(visit.carers === '2' ? { carers: 2 } : {}),
    ...(needed.length > 0 ? { skills: needed } : {}),
  };
}
