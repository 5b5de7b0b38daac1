import { MINUTES_PER_DAY } from '../../domain/time/clock';
import { OFF, type Model, type Rota, type ShiftModel, type StaffModel } from '../model/model';

/** A shift of a rota row, in minutes from 00:00 of rota day 0. */
export interface RotaShift {
  readonly day: number;
  readonly shift: ShiftModel;
  readonly start: number;
  readonly end: number;
}

/** The shift in each day's cell of a person's row, `null` on a day off. */
export function rowOf(model: Model, rota: Rota, staff: number): (ShiftModel | null)[] {
  return Array.from(rota[staff] ?? [], (cell) => (cell === OFF ? null : (model.shifts[cell] ?? null)));
}

/** The shifts of one turn of a person's rota, in order. */
export function shiftsOf(row: readonly (ShiftModel | null)[]): RotaShift[] {
  return row.flatMap((shift, day) => {
    if (!shift) return [];
    const midnight = day * MINUTES_PER_DAY;
    return [{ day, shift, start: midnight + shift.start, end: midnight + shift.end }];
  });
}

/** Asks `judge` of every person with her row. */
export function eachRow<Result>(
  { model, rota }: { model: Model; rota: Rota },
  judge: (person: StaffModel, row: readonly (ShiftModel | null)[]) => Result[],
): Result[] {
  return model.staff.flatMap((person) => judge(person, rowOf(model, rota, person.index)));
}

/** A longest stretch of days in a row; a row that never stops gives its whole length and `endless`. */
export interface Run {
  readonly from: number;
  readonly length: number;
  readonly endless: boolean;
}

/** Runs of `true` around the seam where the rota repeats. */
export function ringRuns(flags: readonly boolean[]): Run[] {
  const days = flags.length;
  if (flags.every(Boolean)) return [{ from: 0, length: days, endless: true }];
  const runs: Run[] = [];
  for (let from = 0; from < days; from++) {
    if (!flags[from] || flags[(from + days - 1) % days]) continue;
    let length = 1;
    while (flags[(from + length) % days]) length++;
    runs.push({ from, length, endless: false });
  }
  return runs;
}

/** Paid minutes of these cells. */
export function paidMinutesOf(cells: readonly (ShiftModel | null)[]): number {
  return cells.reduce((sum, shift) => sum + (shift?.paidMinutes ?? 0), 0);
}

const FRIDAY = 4;
const SATURDAY = 5;
const SUNDAY = 6;

/** Which days of each weekend a row touches; a Friday night touches Saturday. */
export function weekendsOf(row: readonly (ShiftModel | null)[]): { saturday: boolean; sunday: boolean }[] {
  const passesMidnight = (day: number): boolean => (row[day]?.end ?? 0) > MINUTES_PER_DAY;
  return Array.from({ length: row.length / 7 }, (_, week) => {
    const day = week * 7;
    return {
      saturday: Boolean(row[day + SATURDAY]) || passesMidnight(day + FRIDAY),
      sunday: Boolean(row[day + SUNDAY]) || passesMidnight(day + SATURDAY),
    };
  });
}
