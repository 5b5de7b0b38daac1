import { MINUTES_PER_DAY } from '../../../domain/time/clock';
import type { Model, StaffModel } from '../../model/model';
import { openDays } from './day-people';

/** The most shifts of some codes that a person can have in a whole rota, and the rules that set the limit. */
export interface MostShifts {
  readonly count: number;
  readonly rules: readonly string[];
}

/** The smallest of three counts that each hold for every rota: by hours, by days of each week, and by runs. */
export function mostShifts(model: Model, person: StaffModel, shifts: readonly number[]): MostShifts {
  const own = shifts.filter((shift) => person.canWork[shift] || person.fixed.includes(shift));
  if (own.length === 0) return { count: 0, rules: ['own-code'] };
  const limits = [byHours(model, person, own), byWeeks(model, person, own), byRuns(model, own)];
  return limits.reduce((least, limit) => (limit.count < least.count ? limit : least));
}

const leastPaid = (model: Model, shifts: readonly number[]): number =>
  Math.min(...shifts.map((shift) => model.shifts[shift]!.paidMinutes));

function byHours(model: Model, person: StaffModel, shifts: readonly number[]): MostShifts {
  const most = person.contractMinutes + model.rules.hoursToleranceMinutes + 1e-6;
  return { count: Math.floor(most / leastPaid(model, shifts)), rules: ['contract-hours'] };
}

/** Six days a week, week minutes, and weekends as often as they may be worked. */
function byWeeks(model: Model, person: StaffModel, shifts: readonly number[]): MostShifts {
  const inWeek = Math.min(6, Math.floor(model.rules.maxWeekMinutes / leastPaid(model, shifts)));
  const offWeekend = openDays(
    model,
    person,
    shifts.filter((shift) => !touchesWeekend(model, { weekday: 4, shift })),
  );
  const open = openDays(model, person, shifts);
  const weeks = Array.from({ length: model.rotaWeeks }, (_, week) => {
    const days = [0, 1, 2, 3, 4, 5, 6].map((weekday) => week * 7 + weekday);
    const plain = days.filter((day, weekday) => (weekday < 4 ? open[day] : weekday === 4 && offWeekend[day])).length;
    const all = days.filter((day) => open[day]).length;
    return { plain: Math.min(plain, inWeek), all: Math.min(all, inWeek) };
  });
  const gains = weeks.map((w) => w.all - w.plain).sort((a, b) => b - a);
  const weekends = weekendsAllowed(model, person);
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  return {
    count: sum(weeks.map((w) => w.plain)) + sum(gains.slice(0, weekends)),
    rules: ['weekly-rest', 'week-minutes', 'weekend-frequency', 'off-weekday', 'fixed'],
  };
}

/** Runs no longer than the limit, with a day between. */
function byRuns(model: Model, shifts: readonly number[]): MostShifts {
  const allNights = shifts.every((shift) => model.shifts[shift]!.night);
  const run = (limit: number): number => Math.floor((model.rotaDays * limit) / (limit + 1));
  const days = run(model.rules.maxConsecutiveShifts);
  const nights = allNights ? run(model.rules.maxConsecutiveNights) : Infinity;
  return nights < days
    ? { count: nights, rules: ['consecutive-nights'] }
    : { count: days, rules: ['consecutive-shifts'] };
}

/** Weekends of one rota that a person may work: at most one in `weekendEvery`, around the seam too. */
export const weekendsAllowed = (model: Model, person: StaffModel): number =>
  Math.floor(model.rotaWeeks / Math.max(1, person.weekendEvery));

/** Whether a shift on a weekday (Monday 0) touches Saturday or Sunday. */
export function touchesWeekend(model: Model, at: { weekday: number; shift: number }): boolean {
  return at.weekday >= 5 || (at.weekday === 4 && model.shifts[at.shift]!.end > MINUTES_PER_DAY);
}
