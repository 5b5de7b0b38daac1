import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { fromDbDate, fromDbDateOrNull, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { notEndedOn } from './on-date.server';

interface Reach {
  readonly scope: Scope;
  readonly today: IsoDate;
}

/** One recipient for its forms, or `null` outside the scope. */
export async function recipientForForm(db: Db, wanted: Reach & { recipientId: string }) {
  const recipient = await db.recipient.findFirst({
    where: { AND: [{ id: wanted.recipientId }, recipientsIn(wanted.scope, wanted.today)] },
  });
  if (!recipient) return null;
  const { startsOn, reviewOn, endsOn, ...rest } = recipient;
  return {
    ...rest,
    startsOn: fromDbDate(startsOn),
    reviewOn: fromDbDateOrNull(reviewOn),
    endsOn: fromDbDateOrNull(endsOn),
  };
}

/** The zones of the scope and the staff of the group, for the choices of the forms. */
export async function recipientChoices(db: Db, { scope, today }: Reach) {
  const inScope = scope.kind === 'zones' ? { id: { in: [...scope.zoneIds] } } : {};
  const [zones, staff] = await Promise.all([
    db.zone.findMany({
      where: { AND: [inScope, notEndedOn(today)] },
      select: { id: true, name: true },
      orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
    }),
    staffChoices(db, today),
  ]);
  return { zones: zones.map((zone) => ({ value: zone.id, label: zone.name })), staff };
}

/** Staff who are employed on the date or later. */
export async function staffChoices(db: Db, today: IsoDate) {
  const staff = await db.staff.findMany({
    where: { OR: [{ employedTo: null }, { employedTo: { gte: toDbDate(today) } }] },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
  return staff.map((person) => ({ value: person.id, label: person.name }));
}
