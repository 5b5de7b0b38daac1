import type { RecipientWish } from '../../domain/visits/recipient-wish';
import type { Model, VisitModel } from '../model/model';
import { MINUTES_PER_DAY } from '../../domain/time/clock';
import { WEIGHTS, type PlannerWeights } from '../weights';
import { FACE_SCALE } from './score';
import { pinTable, type TeamPins } from './pins';
import { listOccurrences, type OccurrenceTable } from './occurrences';
import { wishTable, type WishTable } from './wishes';

/** In `fits`: the visit fits the shift on the shift's own day; on the day after (a night shift's morning). */
export const SAME_DAY = 1;
export const NEXT_DAY = 2;

/** What never changes during a search, as typed arrays. Rows of `x[a * n + b]` are named by their comment. */
export interface SearchTables {
  readonly model: Model;
  readonly weights: PlannerWeights;
  /** Search energy of a minute of travel. */
  readonly travelCost: number;
  readonly staffCount: number;
  readonly recipientCount: number;
  readonly shiftCount: number;
  readonly planDays: number;
  /** Duty days from -1 (a night shift before the plan reaches into day 0) to the last: column = day + 1. */
  readonly columns: number;
  /** Windows of 14 days (one window of the whole plan where it is shorter). */
  readonly windows: number;
  readonly occurrences: OccurrenceTable;
  /** Of each occurrence: recipient, minutes, carers. */
  readonly recipientOf: Uint16Array;
  readonly minutesOf: Uint16Array;
  readonly carersOf: Uint8Array;
  /**
   * Minutes from a shift's start to the first visit: the handover, and where two shifts of a person may follow each other
   * closely, the longest way from the last visit of the one before.
   */
  readonly readyAfter: number;
  /** Occurrences of two carers. */
  readonly pairs: Int32Array;
  /** Occurrences of each spec, and of each recipient. */
  readonly ofSpec: readonly Int32Array[];
  readonly ofRecipient: readonly Int32Array[];
  /** `mayMake[spec * staff + person]`: not excluded, and with every skill where she comes alone. */
  readonly mayMake: Uint8Array;
  /** `fits[spec * shifts + shift]`: SAME_DAY, NEXT_DAY or both. */
  readonly fits: Uint8Array;
  /** `takes[(spec * staff + person) * shifts + shift]`: as `fits` where she may make it, else 0. */
  readonly takes: Uint8Array;
  /** Of each spec: fits some shift on the day after the shift's own. */
  readonly reachesNextDay: Uint8Array;
  /** `legs[recipient * recipients + recipient]`: minutes of travel between two visits in a row; 0 at one recipient. */
  readonly legs: Uint16Array;
  /** The least that a stop between two others, or at an end, can add to the travel of a route; no more than 0. */
  readonly leastDetour: number;
  /** Of each recipient, in units of `WEIGHTS`: a face in one window; a carer's visit outside the team; one without the pinned primary. */
  readonly faceCost: Int32Array;
  readonly outsideCost: Int32Array;
  readonly primaryCost: Int32Array;
  /** Of each recipient: the pinned primary contact, or -1. */
  readonly primaryOf: Int32Array;
  /** `previous[recipient * staff + person]`: in the previous team. */
  readonly previous: Uint8Array;
  /** `pinned[recipient * staff + person]`: must be in the team. */
  readonly pinned: Uint8Array;
  /** What recipients have asked for, or `null` where nobody has asked for anything. */
  readonly wishes: WishTable | null;
}

/** What a search of visits goes by beside the case. */
export interface VisitMeans {
  readonly weights?: PlannerWeights | undefined;
  readonly pins?: TeamPins | undefined;
  readonly wishes?: readonly RecipientWish[] | undefined;
}

export function buildTables(
  model: Model,
  { weights = WEIGHTS, pins = {}, wishes = [] }: VisitMeans = {},
): SearchTables {
  const occurrences = listOccurrences(model);
  const visitOf = (o: number): VisitModel => model.visits[occurrences.spec[o]!]!;
  const column = (value: (visit: VisitModel) => number) =>
    Uint16Array.from({ length: occurrences.count }, (_, o) => value(visitOf(o)));
  const recipientOf = column((visit) => visit.recipient);
  const readyAfter = readyAfterOf(model);
  const fits = fitTable(model, readyAfter);
  const mayMake = mayMakeTable(model);
  const ofRecipient = rowsBy(recipientOf, model.recipients.length);
  return {
    model,
    weights,
    travelCost: weights.travelMinute * FACE_SCALE,
    staffCount: model.staff.length,
    recipientCount: model.recipients.length,
    shiftCount: model.shifts.length,
    planDays: model.planDays,
    columns: model.planDays + 1,
    windows: Math.max(1, model.planWeeks - 1),
    occurrences,
    recipientOf,
    minutesOf: column((visit) => visit.minutes),
    carersOf: Uint8Array.from(column((visit) => visit.carers)),
    readyAfter,
    pairs: Int32Array.from({ length: occurrences.count }, (_, o) => o).filter((o) => visitOf(o).carers === 2),
    ofSpec: rowsBy(occurrences.spec, model.visits.length),
    ofRecipient,
    mayMake,
    fits,
    takes: takeTable(model, { fits, mayMake }),
    reachesNextDay: Uint8Array.from(model.visits, ({ index }) =>
      model.shifts.some((shift) => (fits[index * model.shifts.length + shift.index]! & NEXT_DAY) > 0) ? 1 : 0,
    ),
    legs: legTable(model),
    leastDetour: leastDetourOf(model),
    ...recipientCosts({ model, weights }, recipientOf, occurrences),
    primaryOf: Int32Array.from(model.recipients, ({ primary }) => primary),
    previous: previousTable(model),
    pinned: pinTable(model, pins),
    wishes: wishTable({ model, weights, occurrences, ofRecipient, mayMake }, wishes),
  };
}

function rowsBy(group: Uint16Array, groups: number): Int32Array[] {
  const rows: number[][] = Array.from({ length: groups }, () => []);
  group.forEach((g, row) => rows[g]?.push(row));
  return rows.map((list) => Int32Array.from(list));
}

function legTable(model: Model): Uint16Array {
  const { recipients, travel } = model;
  const table = new Uint16Array(recipients.length ** 2);
  for (const from of recipients) {
    for (const to of recipients) {
      if (from !== to) table[from.index * recipients.length + to.index] = travel[from.zone]![to.zone]!;
    }
  }
  return table;
}

/** Below 0 only where the way over a third zone is shorter than the straight one. */
function leastDetourOf({ travel }: Model): number {
  let least = 0;
  travel.forEach((row) => {
    row.forEach((straight, to) => {
      travel.forEach((onward, over) => {
        least = Math.min(least, row[over]! + onward[to]! - straight);
      });
    });
  });
  return least;
}

function mayMakeTable(model: Model): Uint8Array {
  const table = new Uint8Array(model.visits.length * model.staff.length);
  for (const visit of model.visits) {
    for (const person of model.staff) {
      const skilled = visit.carers === 2 || (visit.skills & ~person.skills) === 0n;
      if (skilled && !visit.excluded.has(person.index)) table[visit.index * model.staff.length + person.index] = 1;
    }
  }
  return table;
}

/** Minutes from the start of a shift to the first visit. */
export function readyAfterOf({ rules, travel }: Model): number {
  const longestWay = travel.flat().reduce((longest, minutes) => Math.max(longest, minutes), 0);
  return Math.max(rules.handoverMinutes, longestWay - rules.dailyRestHours * 60);
}

function fitTable(model: Model, readyAfter: number): Uint8Array {
  const table = new Uint8Array(model.visits.length * model.shifts.length);
  for (const visit of model.visits) {
    for (const shift of model.shifts) {
      const first = shift.start + readyAfter;
      const last = shift.end - visit.minutes;
      const startsWithin = (shiftedBy: number) =>
        Math.max(visit.earliest + shiftedBy, first) <= Math.min(visit.latest + shiftedBy, last);
      const fit = (startsWithin(0) ? SAME_DAY : 0) | (startsWithin(MINUTES_PER_DAY) ? NEXT_DAY : 0);
      table[visit.index * model.shifts.length + shift.index] = fit;
    }
  }
  return table;
}

function takeTable({ visits, staff, shifts }: Model, by: { fits: Uint8Array; mayMake: Uint8Array }): Uint8Array {
  const width = shifts.length;
  return Uint8Array.from({ length: visits.length * staff.length * width }, (_, at) => {
    const pair = Math.floor(at / width);
    const spec = Math.floor(pair / staff.length);
    return by.mayMake[pair] === 1 ? by.fits[spec * width + (at % width)]! : 0;
  });
}

function recipientCosts(
  { model, weights }: { model: Model; weights: PlannerWeights },
  recipientOf: Uint16Array,
  occurrences: OccurrenceTable,
) {
  const visits = new Int32Array(model.recipients.length);
  const windows = model.recipients.map(() => new Set<number>());
  recipientOf.forEach((recipient, o) => {
    visits[recipient]!++;
    for (const window of [occurrences.week[o]! - 1, occurrences.week[o]!]) {
      if (window >= 0 && window < Math.max(1, model.planWeeks - 1)) windows[recipient]!.add(window);
    }
  });
  const meanVisits = Math.max(1, occurrences.count / Math.max(1, model.recipients.length));
  const cost = (value: (recipient: number) => number) =>
    Int32Array.from(visits, (count, r) => (count === 0 ? 0 : Math.round(value(r))));
  const { face, byVisits } = weights;
  return {
    faceCost: cost((r) => (face * (1 - byVisits + (byVisits * visits[r]!) / meanVisits)) / windows[r]!.size),
    outsideCost: cost((r) => weights.outsideTeam / visits[r]!),
    primaryCost: cost((r) => (model.recipients[r]!.primary < 0 ? 0 : weights.withoutPrimary / visits[r]!)),
  };
}

function previousTable(model: Model): Uint8Array {
  const table = new Uint8Array(model.recipients.length * model.staff.length);
  for (const { index, previousTeam } of model.recipients) {
    for (const person of previousTeam) table[index * model.staff.length + person] = 1;
  }
  return table;
}
