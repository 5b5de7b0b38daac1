import type { Clock, RecipientId, Skill, StaffId, VisitId, ZoneId } from '~/domain/brand';
import type { CaseRecipient, CaseVisit } from '~/domain/case/planning-case';
import { addDays, type Weekday } from '~/domain/time/clock';
import type { Tx } from '../db/db.server';
import type { Prisma } from '../db/generated/client';
import { toDbDate } from '../db/dates';
import type { CasePeriod } from './load-case.server';

interface RecipientsToLoad {
  period: CasePeriod;
  /** References of the people in the case; others cannot be named. */
  staff: ReadonlySet<string>;
}

/** Rows whose period, both ends included, touches the days that count. */
const within = ({ end, asOf }: CasePeriod) => ({
  validFrom: { lte: toDbDate(end) },
  OR: [{ validTo: null }, { validTo: { gte: toDbDate(asOf) } }],
});

const staffReference = { select: { reference: true } };

function includeFor(period: CasePeriod) {
  const dayBefore = toDbDate(addDays(period.start, -1));
  return {
    zone: { select: { reference: true } },
    pinnedPrimary: staffReference,
    exclusions: { where: within(period), include: { staff: staffReference }, orderBy: { sortOrder: 'asc' } },
    careTeam: {
      where: { validFrom: { lte: dayBefore }, OR: [{ validTo: null }, { validTo: { gte: dayBefore } }] },
      include: { staff: staffReference },
      orderBy: { sortOrder: 'asc' },
    },
    visitPlans: {
      where: within(period),
      include: { skills: { select: { skill: { select: { name: true } } }, orderBy: { skill: { sortOrder: 'asc' } } } },
      orderBy: [{ sortOrder: 'asc' }, { reference: 'asc' }],
    },
  } satisfies Prisma.RecipientInclude;
}

type RecipientRow = Prisma.RecipientGetPayload<{ include: ReturnType<typeof includeFor> }>;

/** Recipients who are served some day of the period and have visits to plan. */
export async function loadRecipients(tx: Tx, wanted: RecipientsToLoad): Promise<CaseRecipient[]> {
  const { period } = wanted;
  const rows = await tx.recipient.findMany({
    where: {
      startsOn: { lte: toDbDate(period.end) },
      OR: [{ endsOn: null }, { endsOn: { gte: toDbDate(period.asOf) } }],
    },
    include: includeFor(period),
    orderBy: [{ sortOrder: 'asc' }, { reference: 'asc' }],
  });
  return rows.filter(({ visitPlans }) => visitPlans.length > 0).map((row) => recipientOf(row, wanted));
}

function recipientOf(row: RecipientRow, { staff }: RecipientsToLoad): CaseRecipient {
  const known = (members: { staff: { reference: string } }[]) => [
    ...new Set(members.map((member) => member.staff.reference as StaffId).filter((id) => staff.has(id))),
  ];
  const primary = row.pinnedPrimary?.reference;
  const previousTeam = known(row.careTeam);
  const excludedStaff = known(row.exclusions);
  return {
    id: row.reference as RecipientId,
    zone: row.zone.reference as ZoneId,
    category: row.category,
    ...(row.tier === null ? {} : { tier: row.tier }),
    teamSize: row.teamSize,
    ...(primary !== undefined && staff.has(primary) ? { primary: primary as StaffId } : {}),
    ...(previousTeam.length > 0 ? { previousTeam } : {}),
    ...(excludedStaff.length > 0 ? { excludedStaff } : {}),
    visits: row.visitPlans.map(visitOf),
  };
}

function visitOf(plan: RecipientRow['visitPlans'][number]): CaseVisit {
  const skills = plan.skills.map(({ skill }) => skill.name as Skill);
  return {
    id: plan.reference as VisitId,
    ...(plan.recurrence === null ? movableOf(plan) : { recurrence: plan.recurrence }),
    earliest: plan.earliest as Clock,
    latest: plan.latest as Clock,
    minutes: plan.minutes,
    ...(plan.carers === 2 ? { carers: 2 } : {}),
    ...(skills.length > 0 ? { skills } : {}),
  };
}

const movableOf = (plan: RecipientRow['visitPlans'][number]): Partial<CaseVisit> => ({
  timesPerWeek: plan.timesPerWeek ?? 1,
  ...(plan.weekdays.length > 0 ? { weekdays: plan.weekdays as Weekday[] } : {}),
  ...(plan.minDaysBetween === null ? {} : { minDaysBetween: plan.minDaysBetween }),
});
