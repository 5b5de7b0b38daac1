import { DEFAULT_TEAM_SIZE, type CaseRecipient, type CaseVisit } from '../../domain/case/planning-case';
import { occurrenceDays, parseRecurrence } from '../../domain/case/recurrence';
import { minutesOf, WEEKDAYS } from '../../domain/time/clock';
import type { CaseLookup } from './case-lookup';
import type { MovableModel, RecipientModel, VisitModel } from './model';

interface RecipientFrame {
  readonly lookup: CaseLookup;
  readonly planDays: number;
  /** Index of this recipient, and of her first visit among all visits. */
  readonly index: number;
  readonly firstVisit: number;
}

export function recipientModel(source: CaseRecipient, frame: RecipientFrame): RecipientModel {
  const { lookup, index } = frame;
  const shared = {
    recipient: index,
    zone: lookup.zone(source.zone),
    excluded: new Set((source.excludedStaff ?? []).map(lookup.staff)),
  };
  return {
    index,
    id: source.id,
    source,
    zone: shared.zone,
    teamSize: source.teamSize ?? DEFAULT_TEAM_SIZE,
    primary: source.primary === undefined ? -1 : lookup.staff(source.primary),
    previousTeam: (source.previousTeam ?? []).map(lookup.staff),
    excluded: shared.excluded,
    visits: source.visits.map((visit, i) => ({
      index: frame.firstVisit + i,
      id: visit.id,
      source: visit,
      ...shared,
      earliest: minutesOf(visit.earliest),
      latest: minutesOf(visit.latest),
      minutes: visit.minutes,
      carers: visit.carers ?? 1,
      skills: lookup.skillBits(visit.skills),
      ...daysOf(visit, frame.planDays),
    })),
  };
}

function daysOf(visit: CaseVisit, planDays: number): Pick<VisitModel, 'fixedDays' | 'movable'> {
  if (visit.timesPerWeek !== undefined) return { fixedDays: [], movable: movableModel(visit, visit.timesPerWeek) };
  const rule = parseRecurrence(visit.recurrence ?? '');
  if (!rule) throw new Error(`Visit ${visit.id} has no recurrence in a case that passed as valid`);
  return { fixedDays: occurrenceDays(rule, planDays), movable: null };
}

function movableModel(visit: CaseVisit, timesPerWeek: number): MovableModel {
  return {
    timesPerWeek,
    weekdays: new Set(visit.weekdays ?? WEEKDAYS),
    minDaysBetween: visit.minDaysBetween ?? 1,
  };
}
