import { OFF } from '../../model/model';
import type { RotaState } from '../../rota/rota-state';
import { NEXT_DAY, SAME_DAY } from '../../visits/tables';
import { below, keepsRules, type Move, type SearchContext } from '../context';
import { swapCells } from '../draw-rota-change';
import { owedAfterChange } from '../owed';
import { drawLeftOut } from './place-left-out';
import { followRota } from './change-rota';

/** Draws of two people until their trade keeps every rota rule. */
const DRAWS = 20;

/**
 * An occurrence that nobody makes gets someone to work who may make it: she trades with a person at work then, a weekend
 * for a weekend or a day for a day, so that hours and staffing stay.
 */
export const rosterLeftOut: Move = (context) => {
  const { rota } = context;
  const left = drawLeftOut(context);
  if (left === null) return false;
  for (let draw = 0; draw < DRAWS; draw++) {
    if (tradeFor(context, left) && keepsRules(context)) {
      context.owed = owedAfterChange(rota, context.debts);
      return followRota(context, [left.occurrence]) !== null;
    }
    rota.rollback();
  }
  return false;
};

/** Someone who may make the occurrence trades with one of those whose shift it fits. */
function tradeFor(context: SearchContext, left: { occurrence: number; day: number }): boolean {
  const { state, rota, random } = context;
  const { tables } = state;
  const spec = tables.occurrences.spec[left.occurrence]!;
  const incoming = below(random, tables.staffCount);
  if (tables.mayMake[spec * tables.staffCount + incoming] === 0) return false;
  const outgoing = below(random, tables.staffCount);
  const sameDay = state.shiftOf[outgoing * tables.columns + left.day + 1]!;
  const dayBefore = state.shiftOf[outgoing * tables.columns + left.day]!;
  const fits = (shift: number, fit: number): boolean =>
    shift !== OFF && (tables.fits[spec * tables.shiftCount + shift]! & fit) > 0;
  if (outgoing === incoming || !(fits(sameDay, SAME_DAY) || fits(dayBefore, NEXT_DAY))) return false;
  const dutyDay = fits(sameDay, SAME_DAY) ? left.day : left.day - 1;
  const { rotaDays } = tables.model;
  const rotaDay = (dutyDay + rotaDays) % rotaDays;
  const rows = { one: incoming * rotaDays, two: outgoing * rotaDays };
  return rotaDay % 7 >= 5 ? tradeWeekends(context, rows, rotaDay) : tradeDay(rota, rows, rotaDay);
}

/** The weekend of `rotaDay` and another weekend, drawn, change hands. */
function tradeWeekends(context: SearchContext, rows: { one: number; two: number }, rotaDay: number): boolean {
  const { rota, random } = context;
  const week = Math.trunc(rotaDay / 7);
  const other = below(random, rota.tables.weeks);
  let changed = false;
  for (const saturday of new Set([week * 7 + 5, other * 7 + 5])) {
    for (const day of [saturday, saturday + 1]) {
      if (swapCells(rota, rows.one + day, rows.two + day)) changed = true;
    }
  }
  return changed;
}

/** The day changes hands, and where only one of the two works it, a day the other way too. */
function tradeDay(rota: RotaState, rows: { one: number; two: number }, rotaDay: number): boolean {
  const { days } = rota.tables;
  const { one, two } = rows;
  const wasOff = rota.cells[one + rotaDay] === OFF;
  if (!swapCells(rota, one + rotaDay, two + rotaDay)) return false;
  for (let i = 1; wasOff && i < days; i++) {
    const day = (rotaDay + i) % days;
    if (rota.cells[one + day] === OFF || rota.cells[two + day] !== OFF) continue;
    return swapCells(rota, one + day, two + day);
  }
  return true;
}
