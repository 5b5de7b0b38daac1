import { NONE, type PlanState } from './state';

/**
 * Where an occurrence stands: day, and a place in one route or two. `start` is agreed between two carers or with the
 * recipient, else NONE.
 */
export interface Standing {
  day: number;
  routeA: number;
  positionA: number;
  routeB: number;
  positionB: number;
  start: number;
}

/** The best standing found so far, and what it adds to the search energy (the occurrence being placed apart). */
export interface BestStanding extends Standing {
  cost: number;
}

export const nowhere = (): BestStanding => ({
  day: NONE,
  routeA: NONE,
  positionA: NONE,
  routeB: NONE,
  positionB: NONE,
  start: NONE,
  cost: 0,
});

/** Whether a person on duty could make the occurrence at all, her other visits apart. */
export function canTake(
  state: PlanState,
  occurrence: number,
  who: { person: number; column: number; fit: number },
): boolean {
  const { tables } = state;
  const pair = tables.occurrences.spec[occurrence]! * tables.staffCount + who.person;
  const shift = state.shiftOf[who.person * tables.columns + who.column]!;
  return (tables.takes[pair * tables.shiftCount + shift]! & who.fit) > 0;
}
