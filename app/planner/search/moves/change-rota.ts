import { OFF } from '../../model/model';
import { placeBest } from '../../visits/construct';
import { clearRoute, place, remove, setDuty } from '../../visits/journal';
import { tryRoute } from '../../visits/placement';
import { canTake } from '../../visits/standing';
import { NONE, ROUTE_CAPACITY } from '../../visits/state';
import { SAME_DAY } from '../../visits/tables';
import { jointEnergy, keepsRules, type Move, type SearchContext } from '../context';
import { placeLost } from '../place-lost';
import { shuffle } from '../reinsert';
import { owedBy } from '../owed';
import { drawRotaChange } from '../draw-rota-change';
import { gainOfMoving } from './relocate';

/** Draws of the rota's own moves until one keeps every rota rule. */
const DRAWS = 40;
/** Search energy that better visits can hope to give back for a rota that is worse by itself. */
const HOPE = 20_000;

/**
 * A few cells of the rota change within the rules; visits of the duties that end go to others, and new duties take over
 * where that is better.
 */
export const changeRota: Move = (context) => {
  const { rota, random } = context;
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = drawRotaChange(rota, random) && !(context.rotaHardAllowed === 0 && rota.staffingGotWorse());
    if (drawn && keepsRules(context)) {
      context.owed = owedBy(rota, context.debts);
      return jointEnergy(context) - context.energy <= context.limit + HOPE && followRota(context);
    }
    rota.rollback();
  }
  return false;
};

/** Brings duties and visits in line with the rota's cells; `wanted` are placed before the visits that lose their duty. */
export function followRota(context: SearchContext, wanted: readonly number[] = []): boolean {
  const { random } = context;
  const changed = changedRoutes(context);
  const list: number[] = [];
  for (const { route } of changed) if (!clearRoute(context, route, list)) return false;
  for (const { route, shift } of changed) setDuty(context, route, shift);
  shuffle(random, list);
  for (const occurrence of wanted) placeBest(context, occurrence);
  if (!placeLost(context, list, HOPE)) return false;
  for (const { route, shift } of changed) if (shift !== OFF) takeOver(context, route);
  return true;
}

/** Routes whose duty is not what the rota says now. */
function changedRoutes({ state, rota }: SearchContext): { route: number; shift: number }[] {
  const { columns, model } = state.tables;
  const { rotaDays } = model;
  const changed: { route: number; shift: number }[] = [];
  for (const cell of rota.changedCells()) {
    const rotaDay = cell % rotaDays;
    const person = (cell - rotaDay) / rotaDays;
    // Day -1, in column 0, is the last day of the rota.
    for (let column = (rotaDay + 1) % rotaDays; column < columns; column += rotaDays) {
      const route = person * columns + column;
      const shift = model.staff[person]!.off.has(column - 1) ? OFF : rota.cells[cell]!;
      const isNew = shift !== state.shiftOf[route] && !changed.some((other) => other.route === route);
      if (isNew) changed.push({ route, shift });
    }
  }
  return changed;
}

/** Moves visits of the day to a person who is newly on duty, wherever that is better. */
function takeOver(context: SearchContext, route: number): void {
  const { state, scratch } = context;
  const { tables } = state;
  const column = route % tables.columns;
  const person = (route - column) / tables.columns;
  for (let i = 0; i < state.onDutyCount[column]!; i++) {
    const other = state.onDuty[column * tables.staffCount + i]! * tables.columns + column;
    if (other === route) continue;
    for (let at = state.stopCount[other]! - 1; at >= 0; at--) {
      const occurrence = state.stops[other * ROUTE_CAPACITY + at]!;
      if (tables.carersOf[occurrence] !== 1 || state.dayOf[occurrence] !== column - 1) continue;
      if (!canTake(state, occurrence, { person, column, fit: SAME_DAY })) continue;
      const visit = tables.model.visits[tables.occurrences.spec[occurrence]!]!;
      scratch.candidate.occurrence = occurrence;
      scratch.candidate.windowFrom = (column - 1) * 1440 + visit.earliest;
      scratch.candidate.windowTo = (column - 1) * 1440 + visit.latest;
      scratch.best.cost = gainOfMoving(state, occurrence);
      if (!tryRoute(state, scratch, { route, person, day: column - 1 })) continue;
      if (state.dayOf[occurrence] !== NONE) remove(context, occurrence);
      place(context, occurrence, scratch.best);
    }
  }
}
