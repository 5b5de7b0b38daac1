import { UNDECIDED, type Model, type StaffModel } from '../../model/model';
import { demandRule, hasSkill, needFacts, needsOf, smallestFailing, type Conflict, type Need } from './conflict';

/** Whether a person may have one of the codes on a date: at work, own code, not a weekday off, not fixed otherwise. */
export function mayWork(model: Model, person: StaffModel, on: { date: number; shifts: readonly number[] }): boolean {
  if (person.off.has(on.date)) return false;
  const fixed = person.fixed[on.date % model.rotaDays]!;
  if (fixed !== UNDECIDED) return on.shifts.includes(fixed);
  if ([...person.offWeekdays].some((weekday) => weekday - 1 === on.date % 7)) return false;
  return on.shifts.some((shift) => person.canWork[shift]);
}

/** Dates on which too few people may work the codes that are needed: each person has one shift a day. */
export function dayPeopleConflicts(model: Model): Conflict[] {
  const needs = needsOf(model);
  return [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) => {
    const failing = needs.flatMap((need) => {
      const worst = worstDate(model, need, weekday);
      return worst === null ? [] : [{ need, ...worst }];
    });
    return smallestFailing(failing).map(({ need, date, needed, possible, people, dates }): Conflict => ({
      cause: 'too-few-people-on-day',
      rules: [demandRule(need), 'own-code', 'off-weekday', 'fixed'],
      needed,
      possible,
      unit: 'people',
      day: date,
      facts: { ...needFacts(model, need), weekday: weekday + 1, dates, people: people.map((s) => s.source.id) },
    }));
  });
}

/** The date of a weekday with the fewest people for a need that lacks some, and how many dates lack. */
function worstDate(model: Model, need: Need, weekday: number) {
  const needed = need.shifts.reduce((sum, shift) => sum + need.people(weekday, shift), 0);
  const dates = Array.from({ length: Math.max(model.planWeeks, model.rotaWeeks) }, (_, week) => week * 7 + weekday);
  const lacking = dates
    .map((date) => ({
      date,
      needed,
      people: model.staff.filter((s) => hasSkill(need, s) && mayWork(model, s, { date, shifts: need.shifts })),
    }))
    .filter(({ people }) => people.length < needed)
    .sort((a, b) => a.people.length - b.people.length || a.date - b.date);
  const worst = lacking[0];
  return worst === undefined ? null : { ...worst, possible: worst.people.length, dates: lacking.length };
}

/** Dates on which more people are fixed to a code than the demand takes. */
export function fixedOverDemandConflicts(model: Model): Conflict[] {
  const dates = Array.from({ length: Math.max(model.planDays, model.rotaDays) }, (_, date) => date);
  return dates.flatMap((date) =>
    model.shifts.flatMap(({ index, code }): Conflict[] => {
      const { max } = model.demand[date % 7]![index]!;
      const fixed = model.staff.filter((s) => s.fixed[date % model.rotaDays] === index && !s.off.has(date));
      if (fixed.length <= max) return [];
      return [
        {
          cause: 'too-many-fixed-on-day',
          rules: ['demand', 'fixed'],
          needed: fixed.length,
          possible: max,
          unit: 'people',
          day: date,
          facts: { codes: [code], people: fixed.map((s) => s.source.id) },
        },
      ];
    }),
  );
}

/** Days of the rota on which a person may have one of the codes by herself, absences apart. */
export function openDays(model: Model, person: StaffModel, shifts: readonly number[]): boolean[] {
  const alone = { ...person, off: new Set<number>() };
  return Array.from({ length: model.rotaDays }, (_, date) => mayWork(model, alone, { date, shifts }));
}
