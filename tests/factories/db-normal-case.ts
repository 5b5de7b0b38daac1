import type { CaseRecipient, CaseStaff, CaseVisit, PlanningCase } from '~/domain/case/planning-case';
import {
  DEFAULT_RULES,
  DEFAULT_TEAM_SIZE,
  DEFAULT_TIME_ZONE,
  DEFAULT_WEEKEND_EVERY,
} from '~/domain/case/planning-case';
import { addDays, WEEKDAYS } from '~/domain/time/clock';

/**
 * A case with every default written out and every list whose order means nothing in one order, so that two cases that
 * mean the same are equal.
 */
export function normalCase(source: PlanningCase): PlanningCase {
  const skills = source.skills ?? [];
  const bySkill = (list: readonly (typeof skills)[number][] = []) => skills.filter((skill) => list.includes(skill));
  const codes = source.shiftCodes.map(({ code }) => code);
  const place = (code: string) => codes.findIndex((known) => known === code);
  const end = addDays(source.start, source.planWeeks * 7 - 1);
  const person = (staff: CaseStaff): CaseStaff => ({
    ...staff,
    name: staff.name ?? staff.id,
    skills: bySkill(staff.skills),
    codes: codes.filter((code) => staff.codes.includes(code)),
    weekendEvery: staff.weekendEvery ?? DEFAULT_WEEKEND_EVERY,
    off: [...new Set(staff.off)].filter((date) => source.start <= date && date <= end).sort(),
    offWeekdays: staff.offWeekdays ?? [],
    wishes: staff.wishes ?? [],
    fixed: [...(staff.fixed ?? [])].sort((a, b) => a.day - b.day),
  });
  const visit = (plan: CaseVisit): CaseVisit => ({
    ...plan,
    ...(plan.timesPerWeek === undefined
      ? {}
      : { weekdays: plan.weekdays ?? [...WEEKDAYS], minDaysBetween: plan.minDaysBetween ?? 1 }),
    carers: plan.carers ?? 1,
    skills: bySkill(plan.skills),
  });
  const recipient = (served: CaseRecipient): CaseRecipient => ({
    ...served,
    teamSize: served.teamSize ?? DEFAULT_TEAM_SIZE,
    previousTeam: served.previousTeam ?? [],
    excludedStaff: served.excludedStaff ?? [],
    visits: served.visits.map(visit),
  });
  return {
    ...source,
    timeZone: source.timeZone ?? DEFAULT_TIME_ZONE,
    skills,
    demand: [...source.demand].sort((a, b) => a.weekday - b.weekday || place(a.code) - place(b.code)),
    skillDemand: [...(source.skillDemand ?? [])].sort(
      (a, b) =>
        a.weekday - b.weekday || place(a.code) - place(b.code) || skills.indexOf(a.skill) - skills.indexOf(b.skill),
    ),
    staff: source.staff.map(person),
    recipients: source.recipients.map(recipient),
    supervision: source.supervision,
    rules: { ...DEFAULT_RULES, ...source.rules },
  };
}
