import type { LimitName, LimitValues } from '../../../domain/working-time/limits';
import type { StaffModel } from '../../model/model';
import { limitOn, type LawFrame } from '../../rules/law/law-frame';

/** What the law has for a person in one turn of a rota, in minutes; by day or by week of the turn. */
export interface DatedLimits {
  /** Rest after a shift of the day. */
  readonly dayRest: Float64Array;
  /** Rest in the seven days from the day. */
  readonly weekRest: Float64Array;
  /** Work in the 24 hours from a shift's start. */
  readonly shiftMinutes: Float64Array;
  /** Work in the week, and on average over the eight weeks from it. */
  readonly weekMinutes: Float64Array;
  readonly totalWeek: Float64Array;
  /** Work in 24 hours, on average over the four weeks from the week, for whoever works nights. */
  readonly nightDay: Float64Array;
  readonly averageWeek: number;
  /** Whether red days are counted over half a year, and the rest that one in four weeks of them holds then. */
  readonly averaged: boolean;
  readonly redRest: number;
}

/**
 * The limits of a person on the dates of a turn. Where she has no agreement of her own on a limit that the case has too,
 * the stricter of both holds; where she has, the case's says nothing of her (see `withLaw`).
 */
export function datedLimits(frame: LawFrame, person: StaffModel): DatedLimits {
  const { rotaDays, rotaWeeks, rules } = frame.model;
  const { firstDay } = frame;
  const at = <Name extends LimitName>(rule: Name, day: number) => limitOn(frame, { rule, person, day: firstDay + day });
  const first = <Name extends LimitName>(rule: Name): LimitValues[Name] => at(rule, 0).value;
  const byDay = (value: (day: number) => number): Float64Array => spread({ frame, length: rotaDays, step: 1 }, value);
  const byWeek = (value: (day: number) => number): Float64Array => spread({ frame, length: rotaWeeks, step: 7 }, value);
  const rest = (rule: 'dailyRestHours' | 'weeklyRestHours', day: number): number => {
    const { value, agreement } = at(rule, day);
    return 60 * (agreement !== null && agreement.staff !== null ? value : Math.max(value, rules[rule]));
  };
  return {
    dayRest: byDay((day) => rest('dailyRestHours', day)),
    weekRest: byDay((day) => rest('weeklyRestHours', day)),
    shiftMinutes: byDay((day) => 60 * Math.min(at('dayHours', day).value, at('totalDayHours', day).value)),
    weekMinutes: byWeek((day) => {
      const { value, agreement } = at('maxWeekMinutes', day);
      return agreement !== null && agreement.staff !== null ? value : Math.min(value, rules.maxWeekMinutes);
    }),
    totalWeek: byWeek((day) => 60 * at('totalWeekHours', day).value),
    nightDay: byWeek((day) => 60 * at('nightAverageHours', day).value),
    averageWeek: 60 * first('averageWeekHours'),
    averaged: first('redDayAveraging'),
    redRest: 60 * first('weeklyRestHours'),
  };
}

/** Values by day or by week; without any agreement the first holds for all. */
function spread(of: { frame: LawFrame; length: number; step: number }, value: (day: number) => number): Float64Array {
  const { frame, length, step } = of;
  if (frame.limits.size === 0) return new Float64Array(length).fill(value(0));
  return Float64Array.from({ length }, (_, i) => value(i * step));
}

/** Whether a person has an agreement of her own. */
export const hasOwnAgreement = ({ context }: LawFrame, { id }: StaffModel): boolean =>
  context.agreements.some(({ staff }) => staff === id);
