import type { PlanBounds, RecipientBounds } from '../../domain/case/plan';
import { meanOf, windowStarts } from '../../domain/continuity/measures';
import { recordOf } from '../../domain/record';
import { entriesByRecipient } from '../measures/continuity';
import type { Model } from '../model/model';
import type { Entry, PlanView } from '../rules/plan-view';
import { fewestPeople } from './fewest-people';
import { makerTable } from './makers';
import { needsOf, type Need, type Window } from './needs';
import { upcCeiling } from './reach';

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
      upcCeiling: upcCeiling({ makers, people: model.staff.length, window: { from: 0, to: model.planDays } }, entries),
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
export function smallestSets(): (needs: readonly Need[]) => number {
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
