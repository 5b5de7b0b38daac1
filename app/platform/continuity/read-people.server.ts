import type { Clock, ZoneId } from '~/domain/brand';
import { DEFAULT_RULES } from '~/domain/case/planning-case';
import { daysBetween, minutesOf, WEEKDAYS, type Weekday } from '~/domain/time/clock';
import { loadFrame } from '../case-store/load-frame.server';
import { loadRules } from '../case-store/load-rules.server';
import { fromDbDate, fromDbDateOrNull } from '../db/dates';
import type { Tx } from '../db/db.server';
import type { Prisma, RecipientCategory } from '../db/generated/client';
import type { AskedVisitPlan } from './feasible';
import type { Period } from './read-past-visits.server';

/** Days of a period from which and to which something holds, both included. */
interface Held {
  readonly from: number;
  readonly to: number;
}

export interface PastRecipient {
  readonly id: string;
  readonly zoneId: string;
  readonly category: RecipientCategory;
  readonly tier: string | null;
  readonly team: readonly (Held & { readonly staffId: string; readonly isPrimary: boolean })[];
}

/** What a period's visits are held against. */
export interface PastPeople {
  /** Numbers of people, which are their bits in sets. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly recipients: ReadonlyMap<string, PastRecipient>;
  readonly plans: ReadonlyMap<string, AskedVisitPlan>;
  readonly handoverMinutes: number;
  readonly travel: (leg: { readonly from: string; readonly to: string }) => number;
}

const OF_RECIPIENT = {
  ...{ id: true, zoneId: true, category: true, tier: true, zone: { select: { reference: true } } },
  careTeam: { select: { staffId: true, role: true, validFrom: true, validTo: true } },
  exclusions: { select: { staffId: true, validFrom: true, validTo: true } },
  visitPlans: { include: { skills: true } },
} satisfies Prisma.RecipientSelect;

interface AskedPeople extends Pick<Period, 'from'> {
  /** Of these recipients alone; of all where it is left out. */
  readonly recipients?: readonly string[];
}

/** Recipients, their visit plans and teams, and the people who may visit them. */
export async function readPeople(tx: Tx, { from, recipients: among }: AskedPeople): Promise<PastPeople> {
  const group = await tx.resourceGroup.findFirstOrThrow({ orderBy: { id: 'asc' } });
  const { rules } = await loadRules(tx, { group, asOf: from });
  const frame = await loadFrame(tx, { asOf: from });
  const staff = await tx.staff.findMany({
    select: { id: true, skills: { select: { skillId: true } } },
    orderBy: [{ sortOrder: 'asc' }, { reference: 'asc' }],
  });
  const numbers = new Map(staff.map(({ id }, number) => [id, number]));
  const bits = (people: readonly { readonly id: string }[]): bigint =>
    people.reduce((set, { id }) => set | (1n << BigInt(numbers.get(id) ?? 0)), 0n);
  const skilled = (skillId: string) => bits(staff.filter((one) => one.skills.some((own) => own.skillId === skillId)));
  const recipients = await tx.recipient.findMany({ where: among && { id: { in: [...among] } }, select: OF_RECIPIENT });
  const held = (row: { validFrom: Date; validTo: Date | null }): Held => {
    const to = fromDbDateOrNull(row.validTo);
    return {
      from: daysBetween({ from, to: fromDbDate(row.validFrom) }),
      to: to === null ? Infinity : daysBetween({ from, to }),
    };
  };
  const plans = recipients.flatMap(({ id, zone, exclusions, visitPlans }) => {
    const closed = exclusions.map((row) => ({ ...held(row), people: bits([{ id: row.staffId }]) }));
    const excluded = (day: number) =>
      closed.reduce((set, one) => (one.from <= day && day <= one.to ? set | one.people : set), 0n);
    return visitPlans.map((plan): [string, AskedVisitPlan] => [
      plan.id,
      {
        ...{ id: plan.id, recipient: id, zone: zone.reference, excluded, minutes: plan.minutes },
        ...{ earliest: minutesOf(plan.earliest as Clock), latest: minutesOf(plan.latest as Clock) },
        carers: plan.carers === 2 ? 2 : 1,
        skilled: plan.skills.map(({ skillId }) => skilled(skillId)),
        movable: plan.recurrence === null ? movableOf(plan) : null,
      },
    ]);
  });
  const zones = [...new Set(recipients.map(({ zone }) => zone.reference as ZoneId))];
  const travel = frame.travelBetween(zones);
  return {
    numbers,
    recipients: new Map(
      recipients.map((one) => [
        one.id,
        {
          ...{ id: one.id, zoneId: one.zoneId, category: one.category, tier: one.tier },
          team: one.careTeam.map((row) => ({ ...held(row), staffId: row.staffId, isPrimary: row.role === 'primary' })),
        },
      ]),
    ),
    plans: new Map(plans),
    handoverMinutes: rules?.handoverMinutes ?? DEFAULT_RULES.handoverMinutes,
    travel: (leg) => travel[leg.from as ZoneId]?.[leg.to as ZoneId] ?? 0,
  };
}

const movableOf = (plan: { timesPerWeek: number | null; weekdays: number[]; minDaysBetween: number | null }) => ({
  timesPerWeek: plan.timesPerWeek ?? 1,
  weekdays: new Set(plan.weekdays.length > 0 ? (plan.weekdays as Weekday[]) : WEEKDAYS),
  minDaysBetween: plan.minDaysBetween ?? 1,
});
