import { MINUTES_PER_DAY } from '../../domain/time/clock';
import { OFF } from '../model/model';
import { NONE, type PlanState } from './state';

/** Puts a shift, or OFF, on an empty route. */
export function openDuty(state: PlanState, route: number, shift: number): void {
  const { model, columns, staffCount, readyAfter } = state.tables;
  const column = route % columns;
  const listed = state.onDutyPlace[route]!;
  if (shift === OFF) {
    state.shiftOf[route] = OFF;
    if (listed !== NONE) leaveDutyList(state, { route, column, place: listed });
    return;
  }
  const duty = model.shifts[shift]!;
  const midnight = (column - 1) * MINUTES_PER_DAY;
  state.shiftOf[route] = shift;
  state.opens[route] = midnight + duty.start + readyAfter;
  state.closes[route] = midnight + duty.end;
  state.breakOf[route] = duty.breakNeeded;
  if (listed === NONE) {
    const place = state.onDutyCount[column]!++;
    state.onDuty[column * staffCount + place] = (route - column) / columns;
    state.onDutyPlace[route] = place;
  }
}

function leaveDutyList(state: PlanState, gone: { route: number; column: number; place: number }): void {
  const { columns, staffCount } = state.tables;
  const { route, column, place } = gone;
  const last = --state.onDutyCount[column]!;
  const moved = state.onDuty[column * staffCount + last]!;
  state.onDuty[column * staffCount + place] = moved;
  state.onDutyPlace[moved * columns + column] = place;
  state.onDutyPlace[route] = NONE;
}
