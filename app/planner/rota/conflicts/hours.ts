import type { Model, StaffModel } from '../../model/model';
import type { Conflict } from './conflict';
import { mostShifts } from './most-shifts';

const slack = (model: Model): number => model.rules.hoursToleranceMinutes + 1e-6;

/** Positions that give fewer hours than the least demand takes, or more than the largest demand can take. */
export function groupHoursConflicts(model: Model): Conflict[] {
  const demand = (of: 'min' | 'max'): number =>
    model.rotaWeeks *
    model.demand.flatMap((row) => row.map((cell, shift) => cell[of] * model.shifts[shift]!.paidMinutes)).reduce(add, 0);
  const sum = (list: readonly StaffModel[], extra: number): number =>
    list.reduce((total, s) => total + Math.max(0, s.contractMinutes + extra), 0);
  const most = Math.floor(sum(model.staff, slack(model)));
  const least = Math.ceil(sum(model.staff, -slack(model)));
  const base = { rules: ['contract-hours', 'demand'], unit: 'minutes' as const, facts: { weeks: model.rotaWeeks } };
  return [
    ...(most < demand('min')
      ? [{ ...base, cause: 'hours-below-demand' as const, needed: demand('min'), possible: most }]
      : []),
    // Absences let more people stand on a date than count on it, so the largest demand bounds only a rota without them.
    ...(least > demand('max') && model.staff.every((s) => s.off.size === 0)
      ? [{ ...base, cause: 'hours-above-demand' as const, needed: least, possible: demand('max') }]
      : []),
  ];
}

const add = (a: number, b: number): number => a + b;

/** People whose own limits never give the hours of the position, whatever the others do. */
export function personHoursConflicts(model: Model): Conflict[] {
  return model.staff.flatMap((person): Conflict[] => {
    const least = person.contractMinutes - slack(model);
    const all = model.shifts.map((s) => s.index);
    const own = all.filter((shift) => person.canWork[shift] || person.fixed.includes(shift));
    const most = mostShifts(model, person, all);
    const longest = Math.max(0, ...own.map((shift) => model.shifts[shift]!.paidMinutes));
    const byWeek = model.rotaWeeks * model.rules.maxWeekMinutes;
    const possible = Math.min(most.count * longest, byWeek);
    if (possible >= least) return roundHoursConflict(model, person, own);
    const rules = ['contract-hours', 'own-code', 'week-minutes', ...most.rules];
    return [hoursConflict(model, person, { rules: [...new Set(rules)], possible })];
  });
}

/** No number of whole shifts may give the hours of the position. */
function roundHoursConflict(model: Model, person: StaffModel, own: readonly number[]): Conflict[] {
  const most = Math.floor(person.contractMinutes + slack(model));
  const least = Math.ceil(person.contractMinutes - slack(model));
  if (least <= 0) return [];
  const reachable = new Uint8Array(most + 1);
  reachable[0] = 1;
  const paid = [...new Set(own.map((shift) => model.shifts[shift]!.paidMinutes))].filter((minutes) => minutes > 0);
  for (let minutes = 1; minutes <= most; minutes++) {
    if (paid.some((p) => p <= minutes && reachable[minutes - p] === 1)) reachable[minutes] = 1;
  }
  if (reachable.includes(1, least)) return [];
  return [hoursConflict(model, person, { rules: ['contract-hours', 'own-code'], possible: reachable.lastIndexOf(1) })];
}

function hoursConflict(model: Model, person: StaffModel, of: { rules: string[]; possible: number }): Conflict {
  return {
    cause: 'hours-out-of-reach',
    rules: of.rules,
    needed: Math.ceil(person.contractMinutes - slack(model)),
    possible: of.possible,
    unit: 'minutes',
    staff: person.index,
    facts: { weeks: model.rotaWeeks, positionPercent: person.source.positionPercent },
  };
}
