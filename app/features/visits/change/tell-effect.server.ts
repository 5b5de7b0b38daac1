import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { RepairChange, RepairStanding } from '~/planner/repair/list-changes';
import type { WeighedVisits } from '~/planner/repair/weigh-visits';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import type { Db } from '~/platform/db/db.server';
import type { ToldEffect, ToldStanding } from './told-change';

interface Names {
  readonly staffOf: (reference: string | undefined) => string;
  /** `null` for who is out of the reader's reach. */
  readonly recipientOf: (reference: string | undefined) => string | null;
}

/** Names by what the case calls people; of recipients only those within the scope. */
export async function namesOfDay(db: Db, { scope, today }: { scope: Scope; today: IsoDate }): Promise<Names> {
  const [staff, recipients] = await Promise.all([
    db.staff.findMany({ select: { reference: true, name: true } }),
    db.recipient.findMany({ where: recipientsIn(scope, today), select: { reference: true, displayName: true } }),
  ]);
  const people = new Map(staff.map(({ reference, name }) => [reference, name]));
  const seen = new Map(recipients.map(({ reference, displayName }) => [reference, displayName]));
  return {
    staffOf: (reference = '') => people.get(reference) ?? '',
    recipientOf: (reference = '') => seen.get(reference) ?? null,
  };
}

/** A change and what it means, with names in place of the ids of the case. */
export function tellEffect(
  names: Names,
  { changes, weighed }: { changes: readonly RepairChange[]; weighed: WeighedVisits },
): ToldEffect {
  const standing = (of: RepairStanding | null): ToldStanding | null =>
    of && { date: of.date, start: of.start, carers: of.staff.map(names.staffOf) };
  return {
    visits: changes.map(({ recipient, before, after, cause }) => ({
      ...{ recipient: names.recipientOf(recipient), makesRoom: cause === 'makes-room' },
      ...{ before: standing(before), after: standing(after) },
    })),
    breaches: weighed.breaches.map(({ rule, facts, staff, recipient }) => ({
      ...{ rule, facts },
      who: [names.staffOf(staff), names.recipientOf(recipient)]
        .filter((name) => name !== '' && name !== null)
        .join(', '),
    })),
    recipients: weighed.recipients.map(({ recipient, faces, joined }) => ({
      recipient: names.recipientOf(recipient),
      ...faces,
      joined: joined.map(({ staff, acquaintance }) => ({ name: names.staffOf(staff), acquaintance })),
    })),
    travel: weighed.travel.map(({ staff, before, after }) => ({ name: names.staffOf(staff), before, after })),
  };
}
