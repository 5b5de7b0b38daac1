import { OFF } from '../model/model';
import { below, keepsRules, type Move, type SearchContext } from '../search/context';
import { followRota } from '../search/moves/change-rota';
import { drawLeftOut } from '../search/moves/place-left-out';
import { owedAfterChange } from '../search/owed';
import { SAME_DAY } from '../visits/tables';

/** Draws of people and days until one keeps every rota rule. */
const DRAWS = 40;
/** Share of draws on a weekend that bring her to work on both days of it. */
const BOTH_DAYS_SHARE = 0.75;
const SATURDAY = 5;

/**
 * An occurrence that nobody makes gets someone to work who is off that day, and who is off on another day instead: more
 * people where visits lack them, fewer where there are enough. On a weekend she often works both days.
 */
export const bringIn: Move = (context) => {
  const { rota } = context;
  const left = drawLeftOut(context);
  if (left === null) return false;
  for (let draw = 0; draw < DRAWS; draw++) {
    if (moveShiftTo(context, left) && keepsRules(context)) {
      context.owed = owedAfterChange(rota, context.debts);
      return followRota(context, [left.occurrence]) !== null;
    }
    rota.rollback();
  }
  return false;
};

function moveShiftTo(context: SearchContext, left: { occurrence: number; day: number }): boolean {
  const { state, rota, random } = context;
  const { tables } = state;
  const { days, shiftCount } = rota.tables;
  const spec = tables.occurrences.spec[left.occurrence]!;
  const person = below(random, tables.staffCount);
  const shift = below(random, shiftCount);
  if (tables.mayMake[spec * tables.staffCount + person] === 0) return false;
  if ((tables.fits[spec * shiftCount + shift]! & SAME_DAY) === 0) return false;
  const row = person * days;
  const added = addedDays(context, left.day % days).filter((day) => work(context, row + day, shift));
  return added.length > 0 && added.every(() => takeOff(context, { row, added }));
}

/** The day, and on a weekend its other day too, where the draw says so. */
function addedDays({ random }: SearchContext, day: number): number[] {
  const weekday = day % 7;
  if (weekday < SATURDAY || random() >= BOTH_DAYS_SHARE) return [day];
  return [day, weekday === SATURDAY ? day + 1 : day - 1];
}

/** Puts a shift into a cell that is off. Answers whether it may stand there. */
function work({ rota }: SearchContext, cell: number, shift: number): boolean {
  const { allowed, shiftCount } = rota.tables;
  if (rota.cells[cell] !== OFF || allowed[cell * (shiftCount + 1) + shift + 1] === 0) return false;
  rota.set(cell, shift);
  return true;
}

/** A day on which she works, drawn, becomes free; not one of those just added. */
function takeOff({ rota, random }: SearchContext, of: { row: number; added: readonly number[] }): boolean {
  const { days, allowed, shiftCount } = rota.tables;
  const from = below(random, days);
  for (let i = 0; i < days; i++) {
    const day = (from + i) % days;
    const cell = of.row + day;
    if (rota.cells[cell] === OFF || of.added.includes(day) || allowed[cell * (shiftCount + 1)] === 0) continue;
    rota.set(cell, OFF);
    return true;
  }
  return false;
}
