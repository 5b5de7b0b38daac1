import type { IsoDate } from '../../domain/brand';
import type { CaseRecipient, PlanningCase } from '../../domain/case/planning-case';
import { addDays, daysBetween } from '../../domain/time/clock';
import type { PlanChange } from './change';
import { withSubstitute } from './substitute';

/**
 * The case as it is after a change. An absence becomes `off` dates from `firstOff` on, so that what is past stays as it
 * was. Ended recipients and cancelled visits stay in the case: the plan lists what is no longer due.
 */
export function changedCase(source: PlanningCase, change: PlanChange, firstOff: IsoDate): PlanningCase {
  switch (change.type) {
    case 'absence': {
      const from = change.from > firstOff ? change.from : firstOff;
      const off = datesOf(source, { from, to: change.to });
      return {
        ...source,
        staff: source.staff.map((person) =>
          person.id === change.staff ? { ...person, off: [...new Set([...(person.off ?? []), ...off])] } : person,
        ),
      };
    }
    case 'substitute':
      return withSubstitute(source, change);
    case 'recipient-new':
      return { ...source, recipients: [...source.recipients, change.recipient] };
    case 'visit-changed':
      return { ...source, recipients: source.recipients.map((recipient) => withVisit(recipient, change)) };
    default:
      return source;
  }
}

/** Dates of a period that lie in the plan, and the day before it, whose night shift reaches into it. */
function datesOf(source: PlanningCase, period: { from: IsoDate; to: IsoDate }): IsoDate[] {
  const first = Math.max(-1, daysBetween({ from: source.start, to: period.from }));
  const last = Math.min(source.planWeeks * 7 - 1, daysBetween({ from: source.start, to: period.to }));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => addDays(source.start, first + i));
}

function withVisit(recipient: CaseRecipient, change: PlanChange & { type: 'visit-changed' }): CaseRecipient {
  const { visit: id, earliest, latest, minutes } = change;
  if (!recipient.visits.some((visit) => visit.id === id)) return recipient;
  const visits = recipient.visits.map((visit) =>
    visit.id === id
      ? {
          ...visit,
          earliest: earliest ?? visit.earliest,
          latest: latest ?? visit.latest,
          minutes: minutes ?? visit.minutes,
        }
      : visit,
  );
  return { ...recipient, visits };
}
