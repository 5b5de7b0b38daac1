import type { Model, VisitModel } from '../../model/model';
import type { PlanView } from '../plan-view';
import type { Breach, PlanRule } from '../rule';

/** Every occurrence of a visit is planned or unassigned, once; a movable visit has its number in each week. */
export const occurrence: PlanRule = {
  id: 'occurrence',
  level: 'hard',
  source: 'house',
  scope: 'visit',
  unit: 'visits',
  check: (model, plan) => {
    const listed = listedDays(model, plan);
    return model.visits.flatMap((visit) => {
      const days = listed[visit.index] ?? [];
      const judged = visit.movable ? movableBreaches(model, { visit, days }) : fixedBreaches({ visit, days });
      return judged.map((breach) => ({ recipient: visit.recipient, visit: visit.index, ...breach }));
    });
  },
};

/** `days[visit]`: the days of its planned and its unassigned occurrences. */
function listedDays(model: Model, plan: PlanView): number[][] {
  const days: number[][] = model.visits.map(() => []);
  for (const entry of plan.entries) days[entry.visit.index]?.push(entry.day);
  for (const { visit, day } of plan.solution.unplaced) days[visit]?.push(day);
  return days;
}

interface Listed {
  readonly visit: VisitModel;
  readonly days: readonly number[];
}

function fixedBreaches({ visit, days }: Listed): Breach[] {
  const counts = new Map(visit.fixedDays.map((day) => [day, 0]));
  const due = new Set(visit.fixedDays);
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].flatMap(([day, listed]) => {
    const expected = due.has(day) ? 1 : 0;
    return listed === expected ? [] : [{ day, size: Math.abs(listed - expected), facts: { listed, due: expected } }];
  });
}

function movableBreaches(model: Model, { visit, days }: Listed): Breach[] {
  const due = visit.movable?.timesPerWeek ?? 0;
  const inWeek = Array.from({ length: model.planWeeks }, () => 0);
  const outside: Breach[] = [];
  for (const day of days) {
    const week = Math.floor(day / 7);
    if (inWeek[week] === undefined) outside.push({ day, size: 1, facts: { listed: 1, due: 0 } });
    else inWeek[week]++;
  }
  const wrongWeeks = inWeek.flatMap((listed, week) =>
    listed === due ? [] : [{ day: week * 7, size: Math.abs(listed - due), facts: { listed, due, week: week + 1 } }],
  );
  return [...outside, ...wrongWeeks];
}
