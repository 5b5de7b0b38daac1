import { dutyOn, OFF, type Rota } from '../model/model';
import { openDuty } from './duty';
import { smoothParts } from './score';
import type { SearchTables } from './tables';

/**
 * Most visits that one shift can hold; no real shift comes near. Not a power of two: the first stops of all routes, which
 * are read most, would share a few places of the processor's cache.
 */
export const ROUTE_CAPACITY = 68;
/** No route, no day, no start. */
export const NONE = -1;

/**
 * Everything that a search of visits changes: duties, who makes which occurrence in which order, teams, and the sums that the
 * score is made of. A route is one person's duty on one column (duty day + 1): `route = person * columns + column`.
 * Times are minutes from 00:00 of day 0. Only `journal.ts` changes it, so that every change can be undone.
 */
export interface PlanState {
  readonly tables: SearchTables;
  /** Of each route: shift or OFF, first minute for visits (after the handover), last minute, break minutes needed. */
  readonly shiftOf: Int8Array;
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  readonly breakOf: Int32Array;
  /** People on duty in each column: `onDuty[column * staff + i]` for `i < onDutyCount[column]`; place of a route in it. */
  readonly onDuty: Int32Array;
  readonly onDutyCount: Int32Array;
  readonly onDutyPlace: Int32Array;

  /** Of each route, its occurrences in order: `stops[route * ROUTE_CAPACITY + i]` for `i < stopCount[route]`. */
  readonly stops: Int32Array;
  readonly stopCount: Int32Array;
  /** Earliest start of each stop while no break is taken before it, and with a break before it. */
  readonly earliestOpen: Int32Array;
  readonly earliestRested: Int32Array;
  /** Latest start of each stop with a break still to take after it, and with no break needed after it. */
  readonly latestOpen: Int32Array;
  readonly latestRested: Int32Array;

  /** Of each occurrence: its day (NONE while unplaced), routes (the second for two carers) and start window. */
  readonly dayOf: Int32Array;
  readonly routeA: Int32Array;
  readonly routeB: Int32Array;
  readonly windowFrom: Int32Array;
  /** Equal to `windowFrom` while a start is agreed: between two carers, or because the recipient has asked for it. */
  readonly windowTo: Int32Array;
  /** `dayUse[spec * planDays + day]`: occurrences of a movable visit on a day. */
  readonly dayUse: Uint8Array;

  /** `faces[(recipient * staff + person) * windows + window]`: her visits to the recipient in the window. */
  readonly faces: Uint16Array;
  /** Parts of a face that her n-th visit in a window costs: see `score.ts`. */
  readonly faceParts: Uint8Array;
  /** `visitsBy[recipient * staff + person]`: her visits to the recipient in the whole plan. */
  readonly visitsBy: Uint16Array;
  /** `inTeam[recipient * staff + person]`. */
  readonly inTeam: Uint8Array;
  /** Of each slot of a wish, visits that suit it: see `wishes.ts`. */
  readonly suiting: Uint16Array;

  readonly sums: ScoreSums;
}

/** Running sums, in units of `WEIGHTS` where they are costs. All integers. */
export interface ScoreSums {
  unplaced: number;
  /** Faces over all recipients and windows, as cost. */
  faces: number;
  /** The same, smoothed: see `score.ts`. In 1/FACE_SCALE units. */
  smoothFaces: number;
  outsideTeam: number;
  withoutPrimary: number;
  travelMinutes: number;
  previousLost: number;
  /** Slots of recipients' wishes that no visit suits, as cost. */
  unmetWishes: number;
}

/** A state with the rota's duties and no visit placed and no team. */
export function createState(tables: SearchTables, rota: Rota): PlanState {
  const { model, staffCount, columns, planDays, windows, recipientCount } = tables;
  const routes = staffCount * columns;
  const people = recipientCount * staffCount;
  const { count } = tables.occurrences;
  const perStop = () => new Int32Array(routes * ROUTE_CAPACITY);
  const state: PlanState = {
    tables,
    shiftOf: new Int8Array(routes).fill(OFF),
    opens: new Int32Array(routes),
    closes: new Int32Array(routes),
    breakOf: new Int32Array(routes),
    onDuty: new Int32Array(columns * staffCount),
    onDutyCount: new Int32Array(columns),
    onDutyPlace: new Int32Array(routes).fill(NONE),
    stops: perStop(),
    stopCount: new Int32Array(routes),
    earliestOpen: perStop(),
    earliestRested: perStop(),
    latestOpen: perStop(),
    latestRested: perStop(),
    dayOf: new Int32Array(count).fill(NONE),
    routeA: new Int32Array(count).fill(NONE),
    routeB: new Int32Array(count).fill(NONE),
    windowFrom: new Int32Array(count),
    windowTo: new Int32Array(count),
    dayUse: new Uint8Array(model.visits.length * planDays),
    faces: new Uint16Array(people * windows),
    faceParts: smoothParts(),
    visitsBy: new Uint16Array(people),
    inTeam: new Uint8Array(people),
    suiting: new Uint16Array(tables.wishes?.slots ?? 0),
    sums: {
      unplaced: count,
      faces: 0,
      smoothFaces: 0,
      outsideTeam: 0,
      withoutPrimary: 0,
      travelMinutes: 0,
      previousLost: tables.previous.reduce((sum, x) => sum + x, 0),
      unmetWishes: tables.wishes?.costUnmet ?? 0,
    },
  };
  for (let staff = 0; staff < staffCount; staff++) {
    for (let column = 0; column < columns; column++) {
      openDuty(state, staff * columns + column, dutyOn(model, rota, { staff, day: column - 1 }));
    }
  }
  return state;
}
