import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { Weekday } from '~/domain/time/clock';
import { addDays } from '~/domain/time/clock';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { fromDbDate, fromDbDateOrNull } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { plannedMeasures } from './planned-measures.server';
import { lastAndNext, recipientVisits } from './recipient-visits.query.server';
import { teamHistory } from './team-history.query.server';
import { frequencyOf } from './visit-recurrence';
import { answerWishes } from './wish-met.server';

/** Whether a plan meets a wish is counted over so many days from today. */
const WISH_DAYS = 28;

interface Wanted {
  readonly recipientId: string;
  readonly scope: Scope;
  readonly now: Date;
  /** Days to look back, and ahead. */
  readonly days: number;
  /** Exclusions are for those who need to know them. */
  readonly withExclusions: boolean;
}

const byPeriod = [{ validTo: { sort: 'desc' as const, nulls: 'first' as const } }, { sortOrder: 'asc' as const }];

/** All that a recipient's page shows, or `null` outside the scope. */
export async function recipientPage(db: Db, wanted: Wanted) {
  const { recipientId, days, now } = wanted;
  const today = dateOfInstant(now);
  const period = { from: addDays(today, -days), to: addDays(today, Math.max(days, WISH_DAYS) - 1) };
  const [recipient, measures, visits, nearest, careTeam] = await Promise.all([
    findRecipient(db, { ...wanted, today }),
    plannedMeasures(db, today),
    recipientVisits(db, { recipientId, ...period, today }),
    lastAndNext(db, { recipientId, at: now }),
    teamHistory(db, recipientId),
  ]);
  if (!recipient) return null;
  const answers = await answerWishes(db, {
    recipient: recipient.reference,
    today,
    wishes: recipient.wishes,
    visits: visits.filter(({ date }) => date >= today),
  });
  return {
    recipient: factsOf(recipient),
    careTeam: careTeam.map((member) => ({ ...member, ...periodOf(member, today) })),
    visitPlans: recipient.visitPlans.map((plan) => ({
      id: plan.id,
      frequency: frequencyOf(plan),
      earliest: plan.earliest,
      latest: plan.latest,
      minutes: plan.minutes,
      carers: plan.carers,
      toKnow: plan.toKnow,
      skills: plan.skills.map((row) => row.skill.name),
      ...periodOf(plan, today),
    })),
    exclusions: recipient.exclusions.map(({ id, staff, reason, ...row }) => ({
      id,
      name: staff.name,
      reason,
      ...periodOf(row, today),
    })),
    wishes: recipient.wishes.map((wish, index) => ({
      id: wish.id,
      weekday: wish.weekday as Weekday | null,
      earliest: wish.earliest,
      latest: wish.latest,
      name: wish.staff?.name ?? null,
      answer: answers[index] ?? null,
      ...periodOf(wish, today),
    })),
    measures: measures.get(recipient.reference) ?? null,
    visits: visits.filter(({ date }) => date < addDays(today, days)),
    ...nearest,
    days: { from: period.from, to: addDays(today, days - 1) },
  };
}

type FoundRecipient = NonNullable<Awaited<ReturnType<typeof findRecipient>>>;

const factsOf = (facts: FoundRecipient) => ({
  id: facts.id,
  reference: facts.reference,
  displayName: facts.displayName,
  zone: facts.zone.name,
  category: facts.category,
  tier: facts.tier,
  criteriaMet: facts.criteriaMet,
  serviceCoverage: facts.serviceCoverage,
  teamSize: facts.teamSize,
  neverAlone: facts.neverAlone,
  pinnedPrimary: facts.pinnedPrimary?.name ?? null,
  startsOn: fromDbDate(facts.startsOn),
  reviewOn: fromDbDateOrNull(facts.reviewOn),
  endsOn: fromDbDateOrNull(facts.endsOn),
});

function findRecipient(db: Db, wanted: Wanted & { today: IsoDate }) {
  return db.recipient.findFirst({
    where: { AND: [{ id: wanted.recipientId }, recipientsIn(wanted.scope, wanted.today)] },
    include: {
      zone: { select: { name: true } },
      pinnedPrimary: { select: { name: true } },
      visitPlans: { include: { skills: { select: { skill: { select: { name: true } } } } }, orderBy: byPeriod },
      wishes: { include: { staff: { select: { id: true, name: true, reference: true } } }, orderBy: byPeriod },
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
