import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { fromDbDate, fromDbDateOrNull } from '~/platform/db/dates';
import type { Db, Tx } from '~/platform/db/db.server';
import type { WorkbookValues } from './workbook/write-workbook.server';

const NAME = { select: { name: true } } as const;
const CODE = { select: { code: true, sortOrder: true } } as const;
const SKILL = { select: { skill: { select: { name: true, sortOrder: true } } } } as const;
const REFERENCE = { select: { reference: true } } as const;

/** The rows that the workbook of the current data has, within a scope. The opposite of an import. */
export async function currentWorkbook(
  db: Db | Tx,
  { scope, today }: { scope: Scope; today: IsoDate },
): Promise<WorkbookValues> {
  const inScope = recipientsIn(scope, today);
  return {
    staff: await staffRows(db),
    wishes: await wishRows(db),
    absences: await absenceRows(db),
    ...(await recipientRows(db, inScope)),
    demand: await demandRows(db),
    skillDemand: await skillDemandRows(db),
  };
}

const bySortOrder = <Item extends { sortOrder: number }>(a: Item, b: Item) => a.sortOrder - b.sortOrder;
const STAFF_ORDER = [{ sortOrder: 'asc' }, { reference: 'asc' }] as const;

async function staffRows(db: Db | Tx): Promise<WorkbookValues['staff']> {
  const staff = await db.staff.findMany({
    orderBy: [...STAFF_ORDER],
    include: { zone: NAME, skills: SKILL, shiftCodes: { select: { shiftCode: CODE } } },
  });
  return staff.map((person) => ({
    staff: person.reference,
    name: person.name,
    zone: person.zone.name,
    positionPercent: Number(person.positionPercent),
    codes: person.shiftCodes
      .map((row) => row.shiftCode)
      .sort(bySortOrder)
      .map((code) => code.code),
    skills: person.skills
      .map((row) => row.skill)
      .sort(bySortOrder)
      .map((skill) => skill.name),
    weekendEvery: person.weekendEvery,
    offWeekdays: person.offWeekdays,
    employedFrom: fromDbDate(person.employedFrom),
    employedTo: fromDbDateOrNull(person.employedTo),
  }));
}

async function wishRows(db: Db | Tx): Promise<WorkbookValues['wishes']> {
  const wishes = await db.staffWish.findMany({
    orderBy: [{ staff: { sortOrder: 'asc' } }, { staffId: 'asc' }, { sortOrder: 'asc' }],
    include: { staff: REFERENCE, shiftCode: CODE },
  });
  return wishes.map((wish) => ({
    staff: wish.staff.reference,
    weekday: wish.weekday,
    date: fromDbDateOrNull(wish.date),
    want: wish.shiftCode?.code ?? 'fri',
    weight: wish.weight,
  }));
}

async function absenceRows(db: Db | Tx): Promise<WorkbookValues['absences']> {
  const absences = await db.staffAbsence.findMany({
    orderBy: [{ staff: { sortOrder: 'asc' } }, { fromOn: 'asc' }],
    include: { staff: REFERENCE },
  });
  return absences.map(({ staff, fromOn, toOn }) => ({
    staff: staff.reference,
    from: fromDbDate(fromOn),
    to: fromDbDate(toOn),
  }));
}

async function recipientRows(
  db: Db | Tx,
  inScope: ReturnType<typeof recipientsIn>,
): Promise<Pick<WorkbookValues, 'recipients' | 'exclusions' | 'visitPlans'>> {
  const recipients = await db.recipient.findMany({
    where: inScope,
    orderBy: [...STAFF_ORDER],
    include: {
      zone: NAME,
      pinnedPrimary: REFERENCE,
      exclusions: { orderBy: { sortOrder: 'asc' }, include: { staff: REFERENCE } },
      visitPlans: { orderBy: { sortOrder: 'asc' }, include: { skills: SKILL } },
    },
  });
  return {
    recipients: recipients.map((recipient) => ({
      recipient: recipient.reference,
      displayName: recipient.displayName,
      zone: recipient.zone.name,
      category: recipient.category,
      tier: recipient.tier,
      criteria: recipient.criteriaMet,
      coverage: recipient.serviceCoverage,
      teamSize: recipient.teamSize,
      primary: recipient.pinnedPrimary?.reference ?? null,
      startsOn: fromDbDate(recipient.startsOn),
      reviewOn: fromDbDateOrNull(recipient.reviewOn),
      endsOn: fromDbDateOrNull(recipient.endsOn),
    })),
    exclusions: recipients.flatMap((recipient) =>
      recipient.exclusions.map((exclusion) => ({
        recipient: recipient.reference,
        staff: exclusion.staff.reference,
        reason: exclusion.reason,
        from: fromDbDate(exclusion.validFrom),
        to: fromDbDateOrNull(exclusion.validTo),
      })),
    ),
    visitPlans: recipients.flatMap((recipient) =>
      recipient.visitPlans.map((visit) => ({
        id: visit.reference,
        recipient: recipient.reference,
        recurrence: visit.recurrence,
        timesPerWeek: visit.timesPerWeek,
        weekdays: visit.weekdays,
        minDaysBetween: visit.minDaysBetween,
        earliest: visit.earliest,
        latest: visit.latest,
        minutes: visit.minutes,
        carers: visit.carers,
        skills: visit.skills
          .map((row) => row.skill)
          .sort(bySortOrder)
          .map((skill) => skill.name),
        from: fromDbDate(visit.validFrom),
        to: fromDbDateOrNull(visit.validTo),
      })),
    ),
  };
}

async function demandRows(db: Db | Tx): Promise<WorkbookValues['demand']> {
  const demand = await db.demand.findMany({ include: { shiftCode: CODE } });
  return demand
    .sort((a, b) => a.weekday - b.weekday || bySortOrder(a.shiftCode, b.shiftCode))
    .map(({ weekday, shiftCode, min, max }) => ({ weekday, code: shiftCode.code, min, max }));
}

async function skillDemandRows(db: Db | Tx): Promise<WorkbookValues['skillDemand']> {
  const demand = await db.skillDemand.findMany({
    include: { shiftCode: CODE, skill: { select: { name: true, sortOrder: true } } },
  });
  return demand
    .sort((a, b) => a.weekday - b.weekday || bySortOrder(a.shiftCode, b.shiftCode) || bySortOrder(a.skill, b.skill))
    .map(({ weekday, shiftCode, skill, min }) => ({ weekday, code: shiftCode.code, skill: skill.name, min }));
}
