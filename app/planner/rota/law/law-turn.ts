import type { ClockChange } from '../../../domain/calendar/clock-changes';
import { MINUTES_PER_DAY } from '../../../domain/time/clock';
import type { Model, StaffModel } from '../../model/model';
import type { LawFrame } from '../../rules/law/law-frame';
import { datedShift } from '../../rules/law/law-line';
import type { RowLimits } from '../rota-tables';
import { cellPoints } from './cell-points';
import { datedLimits, hasOwnAgreement, type DatedLimits } from './dated-limits';
import { zoneMasks, type ZoneMasks } from './zone-masks';

/** Days after a turn to which a window reaches that begins in it: four weeks for rests on red days. */
export const DAYS_AFTER_TURN = 28;
/** A change of the clock this far from the turn changes no rest that a limit could ask for. */
const NEAR_DAYS = 8;

/** One turn of a rota on its real dates, as tables for the search. */
export interface LawTurn {
  readonly firstDay: number;
  /** Changes of the clock that rests of the turn can span. */
  readonly clock: readonly ClockChange[];
  readonly zones: ZoneMasks;
  /** By day from the turn's first: 1 on a red day. */
  readonly red: Uint8Array;
  /** Minutes that a shift is longer than it is paid for, index `rotaDay * shifts + shift`; `null` where none is. */
  readonly longer: Int32Array | null;
  /** See `cellPoints`; `null` where no cell has any. */
  readonly cells: Int32Array | null;
  readonly people: readonly LawPerson[];
}

/** What is to be looked at for a person. What her hard limits give already is left out. */
export interface LawPerson {
  readonly limits: DatedLimits;
  /** Whether hours of weeks, on average over eight of them too, and rests between shifts can break the law. */
  readonly weeks: boolean;
  readonly totalWeek: boolean;
  readonly rests: boolean;
}

/** The hard limits of a person's row. */
export interface HardLimits {
  readonly row: RowLimits;
  readonly paidMost: number;
}

export function lawTurn(frame: LawFrame, hardOf: (person: StaffModel) => HardLimits): LawTurn {
  const { model, firstDay } = frame;
  const clock = clockNear(frame);
  const longer = longerShifts(frame);
  const usual = new Map<number, DatedLimits>();
  const limitsOf = model.staff.map((person) => {
    const own = hasOwnAgreement(frame, person);
    const limits = (own ? undefined : usual.get(0)) ?? datedLimits(frame, person);
    if (!own) usual.set(0, limits);
    return limits;
  });
  const cells = cellPoints(frame, limitsOf);
  const ofClock = { clockChanges: clock.length > 0, longer: longer !== null };
  return {
    firstDay,
    clock,
    zones: zoneMasks(frame),
    red: redDays(frame),
    longer,
    cells: cells.some((points) => points > 0) ? cells : null,
    people: model.staff.map((person) =>
      lawPerson(model, person, { limits: limitsOf[person.index]!, hard: hardOf(person), ...ofClock }),
    ),
  };
}

function clockNear({ model, firstDay, clock }: LawFrame): ClockChange[] {
  const from = (firstDay - NEAR_DAYS) * MINUTES_PER_DAY;
  const to = (firstDay + model.rotaDays + DAYS_AFTER_TURN + NEAR_DAYS) * MINUTES_PER_DAY;
  return clock.filter(({ at }) => at > from && at < to);
}

function longerShifts(frame: LawFrame): Int32Array | null {
  const { rotaDays, shifts } = frame.model;
  const longer = Int32Array.from({ length: rotaDays * shifts.length }, (_, at) => {
    const shift = shifts[at % shifts.length]!;
    const day = frame.firstDay + Math.floor(at / shifts.length);
    return datedShift(frame, { shift, day }).workMinutes - shift.paidMinutes;
  });
  return longer.some((minutes) => minutes !== 0) ? longer : null;
}

function redDays({ model, firstDay, zones }: LawFrame): Uint8Array {
  const red = new Set(zones.flatMap(({ days }) => days));
  return Uint8Array.from({ length: model.rotaDays + DAYS_AFTER_TURN }, (_, day) => Number(red.has(firstDay + day)));
}

function lawPerson(
  { shifts, rotaWeeks }: Model,
  person: StaffModel,
  of: { limits: DatedLimits; hard: HardLimits; clockChanges: boolean; longer: boolean },
): LawPerson {
  const { limits, hard, clockChanges, longer } = of;
  const { row, paidMost } = hard;
  const most = (values: Float64Array): number => Math.max(...values);
  const least = (values: Float64Array): number => Math.min(...values);
  // The most that a week can hold where its hard limit is kept; an hour comes with the clock.
  const weekMost = row.weekMinutes + (longer ? 60 * 7 : 0);
  const totalWeek = weekMost > least(limits.totalWeek);
  const nights = shifts.some(({ night, index }) => night && (person.canWork[index] || person.fixed.includes(index)));
  const singleWeek = longer || least(limits.weekMinutes) < row.weekMinutes;
  return {
    limits,
    weeks: totalWeek || nights || singleWeek || paidMost > limits.averageWeek * rotaWeeks,
    totalWeek,
    rests:
      clockChanges || limits.averaged || most(limits.dayRest) > row.dailyRest || most(limits.weekRest) > row.weeklyRest,
  };
}
