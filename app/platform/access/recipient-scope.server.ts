import type { IsoDate } from '~/domain/brand';
import type { Scope } from '~/domain/access/vocabulary';
import type { Prisma } from '../db/generated/client';

/**
 * The part of the recipients that a scope reaches, as a filter of a query. `own` is the recipients whose care team the
 * person stands on, or whom she visits, on that date.
 */
export function recipientsIn(scope: Scope, today: IsoDate): Prisma.RecipientWhereInput {
  if (scope.kind === 'all') return {};
  if (scope.kind === 'zones') return { zoneId: { in: [...scope.zoneIds] } };
  if (scope.kind === 'ownTraining') return { id: { in: [] } };
  const date = new Date(`${today}T00:00:00Z`);
  return {
    OR: [
      {
        careTeam: {
          some: {
            staffId: scope.staffId,
            validFrom: { lte: date },
            OR: [{ validTo: null }, { validTo: { gte: date } }],
          },
        },
      },
      { visits: { some: { date, carers: { some: { staffId: scope.staffId, active: true } } } } },
    ],
  };
}
