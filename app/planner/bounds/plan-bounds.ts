import type { PlanBounds, RecipientBounds } from '../../domain/case/plan';
import { meanOf, windowStarts } from '../../domain/continuity/measures';
import { recordOf } from '../../domain/record';
import { entriesByRecipient } from '../measures/continuity';
import type { Model, VisitModel } from '../model/model';
import type { Entry, PlanView } from '../rules/plan-view';
import { weekdayOf } from '../../domain/time/clock';
import { bestDays } from './best-days';
import { indexesOf } from './cover';
import { fewestPeople } from './fewest-people';
import { makerTable, type MakerTable } from './makers';
import { needsOf, weekCounts, type Need, type Window } from './needs';

const WINDOW_DAYS = 14;
/** Steps for all smallest sets of a plan; a set that is not found within them gives its proven floor. */
const STEPS_PER_PLAN = 2_000_000;
const NO_BOUNDS: RecipientBounds = { m14Floor: null, upcCeiling: null };

/** Floors and ceilings of every recipient in the planned rota. Fewer than two visits have none. */
export function recipientBounds(model: Model, plan: PlanView): RecipientBounds[] {
  const makers = makerTable(model, plan.solution.rota);
  const smallest = smallestSets();
  return entriesByRecipient(model, plan).map((all) => {
    const entries = all.filter((entry) => entry.day >= 0 && entry.day < model.planDays);
    if (entries.length < 2) return NO_BOUNDS;
    return {
      m14Floor: m14Floor(model, entries, (window) => smallest(needsOf(makers, entries, window))),
      upcCeiling: upcCeiling(model, makers, entries),
    };
  });
}

/** Proven floors of the faces of a recipient in the window of 14 days that starts on a day, in the planned rota. */
export function windowFloors(model: Model, plan: PlanView): (recipient: number, from: number) => number {
  const makers = makerTable(model, plan.solution.rota);
  const smallest = smallestSets();
  const entries = entriesByRecipient(model, plan);
  return (recipient, from) => smallest(needsOf(makers, entries[recipient] ?? [], { from, to: from + WINDOW_DAYS }));
}

/** The bounds as a plan holds them. */
export function planBounds(model: Model, bounds: readonly RecipientBounds[]): PlanBounds['recipients'] {
  return recordOf(model.recipients.map((recipient, i) => [recipient.id, bounds[i] ?? NO_BOUNDS] as const));
}

/** Sizes of smallest sets, remembered, as many recipients have the same needs; all share one budget of steps. */
function smallestSets(): (needs: readonly Need[]) => number {
  const budget = { left: STEPS_PER_PLAN };
  const known = new Map<string, number>();
  return (needs) => {
    if (needs.some((need) => need.met !== null)) return fewestPeople(needs, budget).size;
    const key = needs
      .map((need) => `${need.helpers.toString(16)} ${need.count}`)
      .sort()
      .join();
    const size = known.get(key) ?? fewestPeople(needs, budget).size;
    known.set(key, size);
    return size;
  };
}

/** The mean of a size over the windows that have a visit. */
function m14Floor(model: Model, entries: readonly Entry[], sizeOf: (window: Window) => number): number | null {
  const sizes = windowStarts({ days: model.planDays, length: WINDOW_DAYS }).flatMap((from) => {
    const window = { from, to: from + WINDOW_DAYS };
    const planned = entries.some((entry) => entry.day >= window.from && entry.day < window.to);
    return planned ? [sizeOf(window)] : [];
  });
  return meanOf(sizes);
}

/**
 * The most of the planned visits that one person could make, as a share of them. People are looked at from the one with
 * most of them within reach, until nobody left can pass the best.
 */
function upcCeiling(model: Model, makers: MakerTable, entries: readonly Entry[]): number {
  const visits = [...new Set(entries.map((entry) => entry.visit))].map((visit) =>
    reachOf({ model, makers }, { visit, planned: entries.filter((entry) => entry.visit === visit) }),
  );
  const within = model.staff.map(({ index }) => visits.reduce((sum, { most }) => sum + most(index), 0));
  const order = [...within.keys()].sort((a, b) => within[b]! - within[a]!);
  let best = 0;
  for (const person of order) {
    if (within[person]! <= best) break;
    best = Math.max(
      best,
      visits.reduce((sum, { exact }) => sum + exact(person), 0),
    );
  }
  return best / entries.length;
}

/** Of one planned visit: how many of its times a person could make, and no less than that at once. */
interface VisitReach {
  readonly most: (person: number) => number;
  readonly exact: (person: number) => number;
}

function reachOf(
  { model, makers }: { model: Model; makers: MakerTable },
  { visit, planned }: { visit: VisitModel; planned: readonly Entry[] },
): VisitReach {
  const { movable } = visit;
  if (movable === null) {
    const times = new Uint16Array(model.staff.length);
    for (const { day } of planned) for (const person of indexesOf(makers.of(visit, day).people)) times[person]!++;
    const exact = (person: number): number => times[person]!;
    return { exact, most: exact };
  }
  const { planDays } = model;
  const counts = weekCounts(planned, { from: 0, to: planDays });
  const could = new Uint8Array(model.staff.length * planDays);
  for (let day = 0; day < planDays; day++) {
    if (!movable.weekdays.has(weekdayOf(day)) || counts[Math.floor(day / 7)] === 0) continue;
    for (const person of indexesOf(makers.of(visit, day).people)) could[person * planDays + day] = 1;
  }
  const inWeek = (person: number, week: number): number =>
    could.subarray(person * planDays + week * 7, person * planDays + week * 7 + 7).reduce((sum, one) => sum + one, 0);
  return {
    most: (person) => counts.reduce((sum, count, week) => sum + Math.min(count, inWeek(person, week)), 0),
    exact: (person) =>
      Math.max(0, bestDays({ movable, firstWeek: 0, counts, gain: (day) => could[person * planDays + day]! })),
  };
}
