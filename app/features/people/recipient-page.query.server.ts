import { DateTime } from 'luxon';
import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { addDays } from '~/domain/time/clock';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { fromDbDate, fromDbDateOrNull, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { plannedMeasures } from './planned-measures.server';
import { frequencyOf } from './visit-recurrence';

const DAYS_SHOWN = 14;

interface Wanted {
  readonly recipientId: string;
  readonly scope: Scope;
  readonly today: IsoDate;
  /** Exclusions are for those who need to know them. */
  readonly withExclusions: boolean;
}

const TEAM = {
  role: true,
  validFrom: true,
  validTo: true,
  reason: true,
  id: true,
  staff: { select: { id: true, name: true } },
};
const byPeriod = [{ validTo: { sort: 'desc' as const, nulls: 'first' as const } }, { sortOrder: 'asc' as const }];

/** All that a recipient's page shows, or `null` outside the scope. */
export async function recipientPage(db: Db, wanted: Wanted) {
  const { recipientId, today } = wanted;
  const [recipient, measures, visits] = await Promise.all([
    findRecipient(db, wanted),
    plannedMeasures(db, today),
    visitsAhead(db, { recipientId, today }),
  ]);
  if (!recipient) return null;
  const { reference, visitPlans, careTeam, exclusions, ...facts } = recipient;
  return {
    recipient: {
      id: facts.id,
      reference,
      displayName: facts.displayName,
      zone: facts.zone.name,
      category: facts.category,
      tier: facts.tier,
      criteriaMet: facts.criteriaMet,
      serviceCoverage: facts.serviceCoverage,
      teamSize: facts.teamSize,
      pinnedPrimary: facts.pinnedPrimary?.name ?? null,
      startsOn: fromDbDate(facts.startsOn),
      reviewOn: fromDbDateOrNull(facts.reviewOn),
      endsOn: fromDbDateOrNull(facts.endsOn),
    },
    careTeam: careTeam.map(({ staff, ...member }) => ({
      ...member,
      staffId: staff.id,
      name: staff.name,
      ...periodOf(member, today),
    })),
    visitPlans: visitPlans.map((plan) => ({
      id: plan.id,
      frequency: frequencyOf(plan),
      earliest: plan.earliest,
      latest: plan.latest,
      minutes: plan.minutes,
      carers: plan.carers,
      skills: plan.skills.map((row) => row.skill.name),
      ...periodOf(plan, today),
    })),
    exclusions: exclusions.map((row) => ({
      id: row.id,
      name: row.staff.name,
      reason: row.reason,
      ...periodOf(row, today),
    })),
    measures: measures.get(reference) ?? null,
    visits,
    days: { from: today, to: addDays(today, DAYS_SHOWN - 1) },
  };
}

function findRecipient(db: Db, wanted: Wanted) {
  return db.recipient.findFirst({
    where: { AND: [{ id: wanted.recipientId }, recipientsIn(wanted.scope, wanted.today)] },
    include: {
      zone: { select: { name: true } },
      pinnedPrimary: { select: { name: true } },
      careTeam: { select: TEAM, orderBy: byPeriod },
      visitPlans: { include: { skills: { select: { skill: { select: { name: true } } } } }, orderBy: byPeriod },
      exclusions: {
        where: wanted.withExclusions ? {} : { id: { in: [] } },
        include: { staff: { select: { name: true } } },
        orderBy: byPeriod,
      },
    },
  });
}

interface Period {
  validFrom: Date;
  validTo: Date | null;
}

function periodOf(row: Period, today: IsoDate) {
  const validFrom = fromDbDate(row.validFrom);
  const validTo = fromDbDateOrNull(row.validTo);
  const state = validTo !== null && validTo < today ? 'past' : validFrom > today ? 'coming' : 'current';
  return { validFrom, validTo, state: state as 'past' | 'current' | 'coming' };
}

const clockOfInstant = (instant: Date) => DateTime.fromJSDate(instant, { zone: DEFAULT_TIME_ZONE }).toFormat('HH:mm');

/** The live visits from today, two weeks ahead, in order. */
async function visitsAhead(db: Db, wanted: { recipientId: string; today: IsoDate }) {
  const rows = await db.visit.findMany({
    where: {
      recipientId: wanted.recipientId,
      date: { gte: toDbDate(wanted.today), lt: toDbDate(addDays(wanted.today, DAYS_SHOWN)) },
      status: { not: 'cancelled' },
    },
    orderBy: [{ date: 'asc' }, { startsAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      date: true,
      startsAt: true,
      endsAt: true,
      status: true,
      carers: { where: { active: true }, select: { staff: { select: { id: true, name: true } } } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    date: fromDbDate(row.date),
    start: row.startsAt && clockOfInstant(row.startsAt),
    end: row.endsAt && clockOfInstant(row.endsAt),
    status: row.status,
    carers: row.carers.map(({ staff }) => staff),
  }));
}
