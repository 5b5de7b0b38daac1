import type { RecipientId, VisitId, ZoneId } from '../../domain/brand';
import type { CaseRecipient, CaseVisit } from '../../domain/case/planning-case';
import type { Clock } from '../../domain/brand';
import type { UsualTier } from './scenario';

interface Usual {
  readonly teamSize: number;
  readonly visits: readonly Omit<CaseVisit, 'id'>[];
}

const clock = (text: string): Clock => text as Clock;
const MORNING = { earliest: clock('07:45'), latest: clock('10:30') };
const EVENING = { earliest: clock('18:00'), latest: clock('21:00') };
const MIDDAY = { earliest: clock('10:00'), latest: clock('13:30') };

/** What a recipient of a tier usually has: two visits a day, one, three a week, or one a week. */
const USUAL: Readonly<Record<UsualTier, Usual>> = {
  A: {
    teamSize: 5,
    visits: [
      { recurrence: 'FREQ=DAILY', ...MORNING, minutes: 20 },
      { recurrence: 'FREQ=DAILY', ...EVENING, minutes: 20 },
    ],
  },
  B: { teamSize: 4, visits: [{ recurrence: 'FREQ=DAILY', ...MORNING, minutes: 25 }] },
  C: {
    teamSize: 4,
    visits: [{ timesPerWeek: 3, weekdays: [1, 2, 3, 4, 5], minDaysBetween: 1, ...MIDDAY, minutes: 45 }],
  },
  D: { teamSize: 3, visits: [{ timesPerWeek: 1, weekdays: [1, 2, 3, 4, 5], ...MIDDAY, minutes: 60 }] },
};

/** A made-up recipient with the usual visits of a tier. Ids must be new to the case. */
export function usualRecipient(of: { id: RecipientId; zone: ZoneId; tier: UsualTier }): CaseRecipient {
  const { teamSize, visits } = USUAL[of.tier];
  return {
    id: of.id,
    zone: of.zone,
    category: 'dual',
    tier: of.tier,
    teamSize,
    visits: visits.map((visit, index) => ({ ...visit, id: `${of.id}-${index + 1}` as VisitId })),
  };
}
