import type { StaffId } from '../../domain/brand';
import { DEFAULT_RULES, type CaseStaff, type PlanningCase } from '../../domain/case/planning-case';
import { addDays, daysBetween, mod, weekdayOf } from '../../domain/time/clock';
import type { IsoDate } from '../../domain/brand';
import { dutyOn, OFF, type Model, type Rota } from '../model/model';
import type { PlanChange, Substitute, SubstitutePerson } from './change';

/** What a substitute cannot be, by the field of the change that says it. */
export function substituteFaults(
  source: PlanningCase,
  change: Substitute,
): { readonly field: 'staff' | 'date' | 'code'; readonly expected: string }[] {
  const day = daysBetween({ from: source.start, to: change.date });
  const inPlan = day >= 0 && day < source.planWeeks * 7;
  const person = source.staff.find(({ id }) => id === change.staff);
  return [
    ...((change.staff === undefined) === (change.person === undefined)
      ? [{ field: 'staff' as const, expected: 'either staff or person' }]
      : []),
    ...(inPlan ? [] : [{ field: 'date' as const, expected: 'a date of the plan' }]),
    ...(person && !person.codes.includes(change.code)
      ? [{ field: 'code' as const, expected: 'a code that she works' }]
      : []),
    ...(inPlan && person?.offWeekdays?.includes(weekdayOf(day))
      ? [{ field: 'date' as const, expected: 'a weekday that she may work' }]
      : []),
  ];
}

/** The case with somebody on one more shift. Where the rota repeats she works it on that date only. */
export function withSubstitute(source: PlanningCase, change: Substitute): PlanningCase {
  const { staff } = source;
  if (change.person) return { ...source, staff: [...staff, outsider(source, change, change.person)] };
  return { ...source, staff: staff.map((one) => (one.id === change.staff ? onExtraShift(source, change, one) : one)) };
}

const rotaDayOf = (source: PlanningCase, date: IsoDate): number =>
  mod(daysBetween({ from: source.start, to: date }), source.rotaWeeks * 7);

/** The other dates of the plan that the same day of the rota falls on. */
function otherTurns(source: PlanningCase, date: IsoDate): IsoDate[] {
  const day = rotaDayOf(source, date);
  const turns = Math.ceil(source.planWeeks / source.rotaWeeks);
  return Array.from({ length: turns }, (_, turn) => addDays(source.start, turn * source.rotaWeeks * 7 + day)).filter(
    (other) => other !== date,
  );
}

function onExtraShift(source: PlanningCase, { date }: Substitute, person: CaseStaff): CaseStaff {
  const day = rotaDayOf(source, date);
  const off = [...(person.off ?? []).filter((other) => other !== date), ...otherTurns(source, date)];
  const fixed = (person.fixed ?? []).filter((cell) => cell.day !== day);
  return { ...person, off: [...new Set(off)], fixed };
}

/** Somebody from outside, whose whole position is this shift. */
function outsider(source: PlanningCase, { date, code }: Substitute, person: SubstitutePerson): CaseStaff {
  const { fullTimeWeeklyMinutes } = { ...DEFAULT_RULES, ...source.rules };
  const paid = source.shiftCodes.find((one) => one.code === code)?.paidMinutes ?? 0;
  const share = (100 * paid) / (fullTimeWeeklyMinutes * source.rotaWeeks);
  const works = rotaDayOf(source, date);
  return {
    ...person,
    skills: [...person.skills],
    codes: [code],
    positionPercent: Math.min(100, Math.max(0.1, share)),
    weekendEvery: 1,
    off: otherTurns(source, date),
    fixed: Array.from({ length: source.rotaWeeks * 7 }, (_, day) => ({ day, code: day === works ? code : null })),
  };
}

/** The rota with the shift of a substitute, where the change is one. A person who works that day already throws. */
export function rotaWith(model: Model, rota: Rota, change: PlanChange): Rota {
  if (change.type !== 'substitute') return rota;
  const { shifts, rotaDays } = model;
  const day = daysBetween({ from: model.case.start, to: change.date });
  const shift = shifts.findIndex(({ code }) => code === change.code);
  const row = rowOf(model, rota, { id: change.staff, day });
  row[mod(day, rotaDays)] = shift;
  if (change.person) return [...rota, row];
  return rota.map((cells, staff) => (model.staff[staff]!.id === change.staff ? row : cells));
}

function rowOf(model: Model, rota: Rota, who: { id: StaffId | undefined; day: number }): Int8Array {
  const staff = model.staff.findIndex(({ id }) => id === who.id);
  if (staff < 0) return new Int8Array(model.rotaDays).fill(OFF);
  if (dutyOn(model, rota, { staff, day: who.day }) !== OFF) throw new Error('A substitute has the day off');
  return Int8Array.from(rota[staff]!);
}
