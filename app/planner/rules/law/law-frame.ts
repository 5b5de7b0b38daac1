import { clockChanges, elapsedMinutes, type ClockChange } from '../../../domain/calendar/clock-changes';
import { redDaysBetween, type RedDay } from '../../../domain/calendar/red-days';
import { redZones, type RedZone } from '../../../domain/calendar/red-zones';
import { DEFAULT_TIME_ZONE } from '../../../domain/case/planning-case';
import { addDays, epochDayOf, isoDateOf } from '../../../domain/time/clock';
import type { WorkingTimeContext } from '../../../domain/working-time/context';
import { limit, limitBook, type Limit, type LimitBook } from '../../../domain/working-time/limit';
import type { LimitName, LimitValues } from '../../../domain/working-time/limits';
import type { IsoDate } from '../../../domain/brand';
import type { Model, StaffModel } from '../../model/model';

/** Days before the turn that the calendar reaches, and days after its start: a year and what follows it. */
const DAYS_BEFORE = 14;
const DAYS_AFTER = 54 * 7;

/**
 * One turn of a rota on its real dates, with everything that does not change while cells do. Days and wall minutes are
 * counted from the case's start, as in the model.
 */
export interface LawFrame {
  readonly model: Model;
  readonly context: WorkingTimeContext;
  /** The first day of the turn; it lasts for `model.rotaDays`. */
  readonly firstDay: number;
  readonly zones: readonly RedZone[];
  /** Public holidays, ordinary Sundays apart. */
  readonly holidays: ReadonlySet<number>;
  readonly clock: readonly ClockChange[];
  readonly limits: LimitBook;
}

export function lawFrame(model: Model, context: WorkingTimeContext): LawFrame {
  const firstDay = context.turn * model.rotaDays;
  const dayZero = model.case.start;
  const calendar = { from: firstDay - DAYS_BEFORE, to: firstDay + DAYS_AFTER };
  return {
    model,
    context,
    firstDay,
    zones: redZones(context.redDays, { dayZero, ...calendar }),
    holidays: new Set(context.redDays.map(({ date }) => epochDayOf(date) - model.startEpochDay)),
    clock: clockOfSpan(model, calendar),
    limits: limitBook(context.agreements),
  };
}

function clockOfSpan(model: Model, { from, to }: { from: number; to: number }): ClockChange[] {
  const timeZone = model.case.timeZone ?? DEFAULT_TIME_ZONE;
  const changes = clockChanges({ timeZone, dayZero: addDays(model.case.start, from), days: to - from });
  return changes.map((change) => ({ ...change, at: change.at + from * 1440 }));
}

/** The public holidays that a context for a turn needs. */
export function redDaysAround(rota: { start: IsoDate; rotaWeeks: number; turn: number }): RedDay[] {
  const firstDay = addDays(rota.start, rota.turn * rota.rotaWeeks * 7);
  return redDaysBetween({ from: addDays(firstDay, -DAYS_BEFORE), to: addDays(firstDay, DAYS_AFTER) });
}

/** A limit as it is for a person (`null`: everyone) on a day. */
export function limitOn<Name extends LimitName>(
  frame: LawFrame,
  asked: { rule: Name; person: StaffModel | null; day: number },
): Limit<LimitValues[Name]> {
  const { rule, person, day } = asked;
  // Dates are written only where an agreement may depend on them.
  const date = frame.limits.has(rule) ? isoDateOf(frame.model.startEpochDay + day) : frame.model.case.start;
  return limit(frame.limits, { rule, staff: person?.id ?? null, date });
}

/** Minutes that really pass between two wall times. */
export const realMinutes = (frame: LawFrame, span: { start: number; end: number }): number =>
  elapsedMinutes(frame.clock, span);
