import type { PlacedVisit, Solution } from '../model/model';
import { keep, place, setMember, undo } from './journal';
import { canTake, type Standing } from './standing';
import { NONE, type PlanState } from './state';
import { NEXT_DAY, SAME_DAY } from './tables';
import type { Workbench } from './workbench';

/**
 * Puts a solution's visits and teams into a state that has its rota and nothing else. What cannot stand where the
 * solution has it, stays unplaced.
 */
export function loadSolution(bench: Workbench, solution: Solution): void {
  const { state } = bench;
  const inOrder = [...solution.placed].sort((a, b) => a.day - b.day || a.start - b.start || a.visit - b.visit);
  for (const placed of inOrder) {
    const occurrence = freeOccurrence(state, placed);
    if (occurrence === NONE) continue;
    const standing = standingFor(state, { occurrence, placed });
    if (standing !== null && !place(bench, occurrence, standing)) undo(bench);
    keep(bench);
  }
  solution.teams.forEach(({ members }, recipient) => {
    for (const person of members) setMember(bench, { recipient, person, joined: true });
  });
  keep(bench);
}

/** An occurrence of the visit that is due then and not yet placed, or NONE. */
function freeOccurrence(state: PlanState, { visit, day }: PlacedVisit): number {
  const { ofSpec, occurrences } = state.tables;
  for (const occurrence of ofSpec[visit] ?? []) {
    if (state.dayOf[occurrence] !== NONE) continue;
    const due = occurrences.fixedDay[occurrence]!;
    if (due === NONE ? occurrences.week[occurrence] === Math.floor(day / 7) : due === day) return occurrence;
  }
  return NONE;
}

/** At the end of each carer's route so far: visits come in order of time. */
function standingFor(state: PlanState, what: { occurrence: number; placed: PlacedVisit }): Standing | null {
  const { occurrence, placed } = what;
  const routes = placed.staff.map((person) => dutyFor(state, { occurrence, person, placed }));
  const [routeA = NONE, routeB = NONE] = routes;
  if (routes.length !== state.tables.carersOf[occurrence] || routes.includes(NONE)) return null;
  const end = (route: number): number => (route === NONE ? NONE : state.stopCount[route]!);
  const start = routeB === NONE ? NONE : placed.day * 1440 + placed.start;
  return { day: placed.day, routeA, positionA: end(routeA), routeB, positionB: end(routeB), start };
}

function dutyFor(state: PlanState, visit: { occurrence: number; person: number; placed: PlacedVisit }): number {
  const { occurrence, person, placed } = visit;
  const { columns } = state.tables;
  const start = placed.day * 1440 + placed.start;
  const end = start + state.tables.minutesOf[occurrence]!;
  for (const [column, fit] of [
    [placed.day, NEXT_DAY],
    [placed.day + 1, SAME_DAY],
  ] as const) {
    const route = person * columns + column;
    if (state.shiftOf[route]! < 0 || start < state.opens[route]! || end > state.closes[route]!) continue;
    if (canTake(state, occurrence, { person, column, fit })) return route;
  }
  return NONE;
}
