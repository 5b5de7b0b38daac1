import type { PlannerWeights } from '../weights';
import type { PlanState, ScoreSums } from './state';
import type { SearchTables } from './tables';

/** Smoothed faces are counted in this many parts of a face. */
export const FACE_SCALE = 16;

/**
 * A face costs less while she makes few visits, so that a search is drawn towards giving up the carers who hardly come:
 * parts of FACE_SCALE that the n-th visit in a window adds.
 */
const PARTS_BY_VISIT = [10, 3, 1, 1, 1];
const VISITS_WITH_PARTS = PARTS_BY_VISIT.length;

/** Parts of a face by visit, for a state whose search is drawn so. */
export const smoothParts = (): Uint8Array => Uint8Array.from(PARTS_BY_VISIT);

/** From now on a face costs the whole with its first visit, as it does in quality: for the end of a search. */
export function countWholeFaces({ faceParts, sums }: PlanState): void {
  faceParts.fill(0);
  faceParts[0] = FACE_SCALE;
  sums.smoothFaces = FACE_SCALE * sums.faces;
}

const partsOf = (faceParts: Uint8Array, nth: number): number => (nth < VISITS_WITH_PARTS ? faceParts[nth]! : 0);

/** First and last window (both included) that a week belongs to. */
const firstWindow = (week: number): number => (week > 0 ? week - 1 : 0);
const lastWindow = (tables: SearchTables, week: number): number => (week < tables.windows ? week : tables.windows - 1);

/** Notes one more visit by a person to a recipient in a week. */
export function addVisit(state: PlanState, visit: { recipient: number; person: number; week: number }): void {
  const { tables, faces, faceParts, sums } = state;
  const { recipient, person, week } = visit;
  const pair = recipient * tables.staffCount + person;
  const cost = tables.faceCost[recipient]!;
  const end = pair * tables.windows + lastWindow(tables, week);
  for (let i = pair * tables.windows + firstWindow(week); i <= end; i++) {
    const before = faces[i]!++;
    if (before === 0) sums.faces += cost;
    sums.smoothFaces += cost * partsOf(faceParts, before);
  }
  state.visitsBy[pair]!++;
  if (state.inTeam[pair] === 0) sums.outsideTeam += tables.outsideCost[recipient]!;
  if (tables.primaryOf[recipient] === person) sums.withoutPrimary -= tables.primaryCost[recipient]!;
}

/** Takes back `addVisit`. */
export function dropVisit(state: PlanState, visit: { recipient: number; person: number; week: number }): void {
  const { tables, faces, faceParts, sums } = state;
  const { recipient, person, week } = visit;
  const pair = recipient * tables.staffCount + person;
  const cost = tables.faceCost[recipient]!;
  const end = pair * tables.windows + lastWindow(tables, week);
  for (let i = pair * tables.windows + firstWindow(week); i <= end; i++) {
    const after = --faces[i]!;
    if (after === 0) sums.faces -= cost;
    sums.smoothFaces -= cost * partsOf(faceParts, after);
  }
  state.visitsBy[pair]!--;
  if (state.inTeam[pair] === 0) sums.outsideTeam -= tables.outsideCost[recipient]!;
  if (tables.primaryOf[recipient] === person) sums.withoutPrimary += tables.primaryCost[recipient]!;
}

/** What `addVisit` would add to the search energy, travel apart, in 1/FACE_SCALE units of `WEIGHTS`. */
export function costOfAdding(state: PlanState, visit: { recipient: number; person: number; week: number }): number {
  const { tables, faces, faceParts } = state;
  const { recipient, person, week } = visit;
  const pair = recipient * tables.staffCount + person;
  const end = pair * tables.windows + lastWindow(tables, week);
  let parts = 0;
  for (let i = pair * tables.windows + firstWindow(week); i <= end; i++) parts += partsOf(faceParts, faces[i]!);
  let cost = tables.faceCost[recipient]! * parts;
  if (state.inTeam[pair] === 0) cost += tables.outsideCost[recipient]! * FACE_SCALE;
  if (tables.primaryOf[recipient] === person) cost -= tables.primaryCost[recipient]! * FACE_SCALE;
  return cost;
}

/** The least that `costOfAdding` says of anybody who does not come to the recipient yet. */
export function leastOfNewcomer({ tables, faceParts }: PlanState, recipient: number, week: number): number {
  const windows = lastWindow(tables, week) - firstWindow(week) + 1;
  const cost = tables.faceCost[recipient]! * (windows * partsOf(faceParts, 0));
  return tables.primaryOf[recipient]! < 0 ? cost : cost - tables.primaryCost[recipient]! * FACE_SCALE;
}

/** What `dropVisit` would take off the search energy, travel apart: what `costOfAdding` would say after it. */
export function gainOfDropping(state: PlanState, visit: { recipient: number; person: number; week: number }): number {
  const { tables, faces, faceParts } = state;
  const { recipient, person, week } = visit;
  const pair = recipient * tables.staffCount + person;
  const end = pair * tables.windows + lastWindow(tables, week);
  let parts = 0;
  for (let i = pair * tables.windows + firstWindow(week); i <= end; i++) parts += partsOf(faceParts, faces[i]! - 1);
  let gain = tables.faceCost[recipient]! * parts;
  if (state.inTeam[pair] === 0) gain += tables.outsideCost[recipient]! * FACE_SCALE;
  if (tables.primaryOf[recipient] === person) gain -= tables.primaryCost[recipient]! * FACE_SCALE;
  return gain;
}

/** Everything but faces and unplaced occurrences, in units of `WEIGHTS`. */
const othersOf = (sums: ScoreSums, weights: PlannerWeights): number =>
  sums.outsideTeam +
  sums.withoutPrimary +
  sums.unmetWishes +
  sums.travelMinutes * weights.travelMinute +
  sums.previousLost * weights.previousMemberLost;

/** What a plan is worth, lower is better, in units of `WEIGHTS`. */
export const qualityOf = ({ sums, tables }: PlanState): number => sums.faces + othersOf(sums, tables.weights);

/** What the search goes down in: quality with smoothed faces, and unplaced occurrences; 1/FACE_SCALE units. */
export const energyOf = ({ sums, tables: { weights } }: PlanState): number =>
  sums.smoothFaces + (othersOf(sums, weights) + sums.unplaced * weights.unplaced) * FACE_SCALE;
