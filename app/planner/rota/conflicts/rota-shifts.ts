import type { Model, StaffModel } from '../../model/model';
import { demandRule, hasSkill, needFacts, needsOf, smallestFailing, type Conflict, type Need } from './conflict';
import { openDays } from './day-people';
import { mostShifts, touchesWeekend, weekendsAllowed } from './most-shifts';

/** Codes that need more shifts in a whole rota than those who can work them may have together. */
export function rotaShiftConflicts(model: Model): Conflict[] {
  const failing = needsOf(model).flatMap((need) => {
    const needed = model.rotaWeeks * sumOver(WEEK, (weekday) => peopleOn(need, weekday));
    const people = model.staff.filter((s) => hasSkill(need, s));
    const most = people.map((s) => ({ person: s, ...mostShifts(model, s, need.shifts) }));
    const possible = sumOver(most, (m) => m.count);
    return possible >= needed ? [] : [{ need, needed, possible, most: most.filter((m) => m.count > 0) }];
  });
  return smallestFailing(failing).map(({ need, needed, possible, most }): Conflict => ({
    cause: 'too-few-shifts-in-rota',
    rules: [demandRule(need), 'own-code', ...new Set(most.flatMap((m) => m.rules))],
    needed,
    possible,
    unit: 'shifts',
    facts: { ...needFacts(model, need), weeks: model.rotaWeeks, people: most.map((m) => m.person.source.id) },
  }));
}

/** Codes that need more weekends worked than the weekend rule gives to those who can work them. */
export function weekendConflicts(model: Model): Conflict[] {
  const failing = needsOf(model).flatMap((need) => {
    const perWeekend = Math.max(peopleOn(need, 5), peopleOn(need, 6), fridayNightPeople(model, need));
    const people = model.staff.filter((s) => hasSkill(need, s) && opensWeekend(model, s, need));
    const possible = sumOver(people, (s) => weekendsAllowed(model, s));
    const needed = perWeekend * model.rotaWeeks;
    return possible >= needed ? [] : [{ need, needed, possible, perWeekend, people }];
  });
  return smallestFailing(failing).map(({ need, needed, possible, perWeekend, people }): Conflict => ({
    cause: 'too-few-weekends',
    rules: ['weekend-frequency', demandRule(need), 'own-code', 'off-weekday', 'fixed'],
    needed,
    possible,
    unit: 'weekends',
    facts: {
      ...needFacts(model, need),
      weeks: model.rotaWeeks,
      perWeekend,
      possiblePerWeekend: Math.round((100 * possible) / model.rotaWeeks) / 100,
      people: people.map((s) => s.source.id),
    },
  }));
}

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;
const sumOver = <T>(list: readonly T[], value: (item: T) => number): number =>
  list.reduce((sum, item) => sum + value(item), 0);

const peopleOn = (need: Need, weekday: number): number => sumOver(need.shifts, (shift) => need.people(weekday, shift));

const fridayNightPeople = (model: Model, need: Need): number =>
  sumOver(need.shifts, (shift) => (touchesWeekend(model, { weekday: 4, shift }) ? need.people(4, shift) : 0));

/** Whether a person may have any of the codes in some weekend. */
function opensWeekend(model: Model, person: StaffModel, need: Need): boolean {
  const nights = need.shifts.filter((shift) => touchesWeekend(model, { weekday: 4, shift }));
  const onWeekend = openDays(model, person, need.shifts);
  const onFriday = openDays(model, person, nights);
  return onWeekend.some((open, day) => open && day % 7 >= 5) || onFriday.some((open, day) => open && day % 7 === 4);
}
