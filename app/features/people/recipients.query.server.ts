import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { fromDbDate, fromDbDateOrNull } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { validOn } from './on-date.server';
import { plannedMeasures } from './planned-measures.server';
import { visitsPerWeek } from './visit-recurrence';

/** The recipients that the scope reaches, with the facts of the list. */
export async function listRecipients(db: Db, wanted: { scope: Scope; today: IsoDate }) {
  const { scope, today } = wanted;
  const [measures, recipients] = await Promise.all([
    plannedMeasures(db, today),
    db.recipient.findMany({
      where: recipientsIn(scope, today),
      orderBy: [{ sortOrder: 'asc' }, { displayName: 'asc' }],
      select: {
        id: true,
        reference: true,
        displayName: true,
        category: true,
        tier: true,
        teamSize: true,
        startsOn: true,
        reviewOn: true,
        endsOn: true,
        zone: { select: { id: true, name: true } },
        visitPlans: {
          where: validOn(today),
          select: { recurrence: true, timesPerWeek: true, weekdays: true, minDaysBetween: true },
        },
        careTeam: {
          where: validOn(today),
          orderBy: { sortOrder: 'asc' },
          select: { role: true, staff: { select: { name: true } } },
        },
      },
    }),
  ]);
  return recipients.map(({ reference, careTeam, visitPlans, ...recipient }) => {
    const planned = measures.get(reference);
    const endsOn = fromDbDateOrNull(recipient.endsOn);
    const reviewOn = fromDbDateOrNull(recipient.reviewOn);
    return {
      id: recipient.id,
      displayName: recipient.displayName,
      category: recipient.category,
      tier: recipient.tier,
      zone: recipient.zone,
      teamSize: recipient.teamSize,
      startsOn: fromDbDate(recipient.startsOn),
      reviewOn,
      reviewOverdue: reviewOn !== null && reviewOn < today,
      endsOn,
      status: endsOn !== null && endsOn < today ? ('ended' as const) : ('active' as const),
      visitsPerWeek: visitPlans.reduce((sum, plan) => sum + visitsPerWeek(plan), 0),
      primary: careTeam.find((member) => member.role === 'primary')?.staff.name ?? null,
      team: careTeam.map((member) => member.staff.name),
      m14: planned?.measures.m14 ?? null,
      m14Floor: planned?.bounds.m14Floor ?? null,
    };
  });
}
