import { MINUTES_PER_DAY } from '../../domain/time/clock';
import { SOFT } from '../rota/rota-weights';
import type { LineShifts, OrderLimits } from './line-limits';

/** What a line remembers at the end of a day: all that decides which shifts may follow, and at what cost. */
export interface LineState {
  /** The last shift, or -1 where so many days off have passed that it no longer matters. */
  readonly last: number;
  /** Days off since the last shift; 0 on a day with a shift. */
  readonly off: number;
  /** Days with a shift in a row, and nights in a row; 0 on a day off. */
  readonly run: number;
  readonly nights: number;
  /** Calendar weeks: 1 when this week has its rest day; and 1 when the week before waits for the days off to last. */
  readonly rested: number;
  readonly owed: number;
  /** Rolling windows: days since the last day that surely is a rest day. */
  readonly sinceRest: number;
  /** Days of this weekend that are touched, as bits. */
  readonly touched: number;
  /** Weeks since the last weekend that was worked, at most `weekendEvery`. */
  readonly weeksOff: number;
  /** Paid minutes of this week; 0 where no week can reach the limit. */
  readonly weekPaid: number;
}

/** A day added to a line: the state after it and its soft points, wishes and shares apart. */
export interface LineStep {
  readonly state: LineState;
  readonly points: number;
}

/** The rules of one person's order of shifts, with what follows from them. */
export interface LineRules {
  readonly shifts: LineShifts;
  readonly order: OrderLimits;
  /** Soft points of a half weekend. */
  readonly halfWeekend: number;
  /** So many days off make every rest long enough. */
  readonly offCap: number;
  readonly earliestStart: number;
  readonly countsWeek: boolean;
}

const SUNDAY = 6;
const BOTH_DAYS = 3;
const DAYS_IN_WINDOW = 7;

export function lineRules(of: { shifts: LineShifts; order: OrderLimits; halfWeekend: number }): LineRules {
  const { shifts, order } = of;
  const earliestStart = Math.min(...shifts.start);
  const longest = Math.max(order.dailyRest, order.weeklyRest, MINUTES_PER_DAY);
  const span = longest + Math.max(...shifts.end) - earliestStart;
  return {
    ...of,
    earliestStart,
    // At least two, so that a single day off is told from more.
    offCap: Math.max(2, Math.ceil(span / MINUTES_PER_DAY) - 1),
    countsWeek: DAYS_IN_WINDOW * Math.max(...shifts.paid) > order.weekMinutes,
  };
}

/** The state on a Sunday after long leave. Every state of a legal line can be reached from it. */
export function restedState(rules: LineRules): LineState {
  return {
    last: -1,
    off: rules.offCap,
    run: 0,
    nights: 0,
    rested: 0,
    owed: 0,
    sinceRest: 0,
    touched: 0,
    weeksOff: rules.order.weekendEvery,
    weekPaid: 0,
  };
}

/** Adds a day, OFF (-1) or a shift, to a line; `null` where the line would be illegal. Exact but for the line's hours. */
export function stepLine(
  rules: LineRules,
  from: { state: LineState; weekday: number; value: number },
): LineStep | null {
  const step = from.value < 0 ? stepOff(rules, from.state) : stepShift(rules, from);
  if (step === null || from.weekday !== SUNDAY) return step;
  return endWeek(rules, step);
}

function stepOff(rules: LineRules, state: LineState): LineStep | null {
  const { order, shifts, offCap, earliestStart } = rules;
  const off = Math.min(offCap, state.off + 1);
  const last = off === offCap ? -1 : state.last;
  const points = state.off === 0 && state.run === 1 ? SOFT.singleShift : 0;
  const base = { ...state, last, off, run: 0, nights: 0 };
  const rest = last < 0 ? Infinity : (off + 1) * MINUTES_PER_DAY + earliestStart - shifts.end[last]!;
  // The window that began after the last rest day reaches to the first day of these days off.
  const inTime = !order.rolling || state.sinceRest + 1 - (off - 1) <= DAYS_IN_WINDOW || state.sinceRest === 0;
  if (rest >= order.weeklyRest) {
    return order.rolling && !inTime ? null : { state: { ...base, rested: 1, owed: 0, sinceRest: 0 }, points };
  }
  if (order.rolling) return inTime ? { state: { ...base, sinceRest: state.sinceRest + 1 }, points } : null;
  return { state: base, points };
}

function stepShift(rules: LineRules, from: { state: LineState; weekday: number; value: number }): LineStep | null {
  const { order, shifts } = rules;
  const { state, weekday, value } = from;
  const { last, off } = state;
  const rest = last < 0 ? Infinity : (off + 1) * MINUTES_PER_DAY + shifts.start[value]! - shifts.end[last]!;
  if (rest < order.dailyRest) return null;
  // Where no limit is set, a run only has to be told from a single shift.
  const run = Math.min(off === 0 ? state.run + 1 : 1, order.maxShifts === Infinity ? 2 : Infinity);
  const nightRun = shifts.night[value] === 1 ? (off === 0 ? state.nights : 0) + 1 : 0;
  const nights = Math.min(nightRun, order.maxNights === Infinity ? 0 : Infinity);
  if (run > order.maxShifts || nights > order.maxNights) return null;
  const weekPaid = rules.countsWeek ? state.weekPaid + shifts.paid[value]! : 0;
  if (weekPaid > order.weekMinutes) return null;
  const touched = state.touched | shifts.touches[weekday * shifts.count + value]!;
  if (touched !== 0 && state.weeksOff < order.weekendEvery) return null;
  const free = restAfter(order, { state, weekday, rest });
  if (free === null) return null;
  const afterNight = last >= 0 && rest < MINUTES_PER_DAY && shifts.night[last] === 1 && shifts.night[value] === 0;
  const points = (afterNight ? SOFT.shortRestAfterNight : 0) + (last >= 0 && off === 1 ? SOFT.singleDayOff : 0);
  const { weeksOff } = state;
  return { state: { last: value, off: 0, run, nights, ...free, touched, weeksOff, weekPaid }, points };
}

/** What a shift after `rest` minutes makes of the weekly rest; `null` where a week is left without. */
function restAfter(
  order: OrderLimits,
  at: { state: LineState; weekday: number; rest: number },
): { rested: number; owed: number; sinceRest: number } | null {
  const { state, weekday, rest } = at;
  if (order.weeklyRest < 0) return { rested: 1, owed: 0, sinceRest: 0 };
  const isRest = state.off > 0 && rest >= order.weeklyRest;
  if (order.rolling) {
    const inTime = isRest && state.sinceRest + 1 - state.off <= DAYS_IN_WINDOW;
    const sinceRest = inTime ? 1 : state.sinceRest + 1;
    return sinceRest < DAYS_IN_WINDOW ? { rested: 0, owed: 0, sinceRest } : null;
  }
  if (state.owed === 1 && !isRest) return null;
  const thisWeek = isRest && weekday > 0 ? 1 : 0;
  return { rested: state.rested | thisWeek, owed: 0, sinceRest: 0 };
}

/** Closes the week on a Sunday: weekend, weekly rest of the calendar week, and counters that begin anew. */
function endWeek(rules: LineRules, step: LineStep): LineStep | null {
  const { order } = rules;
  const { state } = step;
  const worked = state.touched !== 0;
  const half = worked && state.touched !== BOTH_DAYS ? rules.halfWeekend : 0;
  const rested = state.rested === 1 || order.rolling || order.weeklyRest < 0;
  if (!rested && (state.off === 0 || state.owed === 1)) return null;
  return {
    state: {
      ...state,
      rested: 0,
      owed: rested ? state.owed : 1,
      touched: 0,
      weeksOff: worked ? 1 : Math.min(order.weekendEvery, state.weeksOff + 1),
      weekPaid: 0,
    },
    points: step.points + half,
  };
}

/**
 * Soft points of the order of a line's shifts around its ring, or `null` where the order is illegal: a first turn leads
 * from long leave to the state that a standing rota has on its last Sunday, a second one counts.
 */
export function orderPoints(rules: LineRules, cells: Int8Array): number | null {
  let state = restedState(rules);
  let points = 0;
  for (let day = 0; day < 2 * cells.length; day++) {
    if (day === cells.length) points = 0;
    const step = stepLine(rules, { state, weekday: day % 7, value: cells[day % cells.length]! });
    if (step === null) return null;
    state = step.state;
    points += step.points;
  }
  return points;
}
