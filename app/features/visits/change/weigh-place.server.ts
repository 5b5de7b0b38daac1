import type { Clock, IsoDate, StaffId, VisitId } from '~/domain/brand';
import type { PlannedVisit } from '~/domain/case/plan';
import { minutesOf } from '~/domain/time/clock';
import { refuse, type Verdict } from '~/domain/verdict';
import type { BestPlace } from '~/planner/repair/best-places';
import type { RepairChange } from '~/planner/repair/list-changes';
import type { WeighedVisits } from '~/planner/repair/weigh-visits';
import { loadDayPlan, type DayPlan } from '~/platform/day-plan/load-day-plan.server';
import { clockOf } from '~/platform/day-plan/live-rows.server';
import { momentOf } from '~/platform/day-plan/repaired-day';
import type { Db } from '~/platform/db/db.server';
import { inPlannerThread } from '~/platform/threads/planner-pool.server';
import { dateOfInstant } from '~/platform/time/now.server';

/** Where a visit could be made. */
export interface Place {
  readonly date: IsoDate;
  readonly start: Clock;
  readonly staffIds: readonly string[];
}

/** The days around a visit with the best other places for it. */
export interface PlacesOfVisit {
  readonly plan: DayPlan;
  /** What the case calls it; `null` where it is not of the live days any more. */
  readonly occurrence: { readonly visit: VisitId; readonly date: IsoDate } | null;
  readonly best: readonly BestPlace[];
}

/** The moment of an instant, as the planner counts. */
export const momentOfInstant = (at: Date) => momentOf({ date: dateOfInstant(at), time: clockOf(at) });

interface Wanted {
  readonly visit: { readonly id: string; readonly date: IsoDate };
  /** Another day that is thought of. */
  readonly date?: IsoDate;
  readonly at: Date;
}

export async function placesOfVisit(db: Db, { visit, date = visit.date, at }: Wanted): Promise<PlacesOfVisit> {
  const [from, to] = date < visit.date ? [date, visit.date] : [visit.date, date];
  const plan = await loadDayPlan(db, { from, to });
  const found = [...plan.visits].find(([, row]) => row.id === visit.id);
  if (!found) return { plan, occurrence: null, best: [] };
  const reference = found[0].slice(0, found[0].lastIndexOf(' ')) as VisitId;
  const occurrence = { visit: reference, date: visit.date };
  const task = { source: plan.source, asked: occurrence, options: { now: momentOfInstant(at) } };
  return { plan, occurrence, best: await inPlannerThread('bestPlacesInThread', task) };
}

/** What a place would change, and what that would mean. */
export interface WeighedPlace {
  readonly changes: readonly RepairChange[];
  readonly weighed: WeighedVisits;
}

/** Weighs places, the best ones with what they move for it; `null` where the visit or a person is not there any more. */
export async function weighPlaces(places: PlacesOfVisit, asked: readonly Place[]): Promise<(WeighedPlace | null)[]> {
  const { plan } = places;
  const changes = asked.map((place) => changesFor(places, place));
  const changed = changes.flatMap((one) => (one === null ? [] : [withChanges(plan, one)]));
  const weighed = await inPlannerThread('weighVisitsInThread', { source: plan.source, changed });
  return changes.map((one) => {
    const meant = one === null ? undefined : weighed.shift();
    return one && meant ? { changes: one, weighed: meant } : null;
  });
}

function changesFor(places: PlacesOfVisit, place: Place): readonly RepairChange[] | null {
  const { plan, occurrence, best } = places;
  const staff = place.staffIds.flatMap((id) => plan.staffReferences.get(id) ?? []);
  if (!occurrence || staff.length !== place.staffIds.length) return null;
  const same = best.find(
    ({ date, start, staff: people }) => date === place.date && start === place.start && sameIds(people, staff),
  );
  return same?.changes ?? [onlyItself(places, { ...place, staff })];
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

function onlyItself(
  { plan, occurrence }: PlacesOfVisit,
  after: { date: IsoDate; start: Clock; staff: readonly StaffId[] },
): RepairChange {
  const { visit, date } = occurrence ?? { visit: '' as VisitId, date: after.date };
  const { visits, unassigned } = plan.source.plan;
  const before = visits.find((one) => one.visit === visit && one.date === date);
  const recipient = (before ?? unassigned.find((one) => one.visit === visit))?.recipient;
  if (recipient === undefined) throw new Error('An occurrence of the live days is in their plan');
  const { date: day, start, staff } = after;
  const minutesLater = before && day === date ? minutesOf(start) - minutesOf(before.start) : undefined;
  return {
    ...{ recipient, visit, date, cause: 'visit-moved' },
    before: before ? { date, start: before.start, staff: before.staff } : null,
    after: { date: day, start, staff },
    facts: minutesLater === undefined ? {} : { minutesLater },
  };
}

/** The visits of the days as they would be. */
export function withChanges(plan: DayPlan, changes: readonly RepairChange[]) {
  const { visits, unassigned } = plan.source.plan;
  const isOne = (one: { visit: string; date?: IsoDate }) => (change: RepairChange) =>
    change.visit === one.visit && change.date === one.date;
  const kept = visits.filter((visit) => !changes.some(isOne(visit)));
  const placed = changes.flatMap(({ recipient, visit, after }): PlannedVisit[] =>
    after ? [{ recipient, visit, date: after.date, start: after.start, staff: [...after.staff] }] : [],
  );
  return { visits: [...kept, ...placed], unassigned: unassigned.filter((one) => !changes.some(isOne(one))) };
}

/** What is agreed with the recipient: a leader who has agreed something else says so. */
const AGREED: ReadonlySet<string> = new Set(['window', 'movable-weekday', 'movable-distance']);

/** Whether a place may be taken: no rule is broken, and what is agreed is left for a reason only. */
export function placeVerdict({ breaches }: WeighedVisits, reason: string | null): Verdict {
  const broken = breaches.filter(({ rule }) => !AGREED.has(rule));
  if (broken.length > 0) return refuse('breaksRules', { facts: { count: broken.length } });
  if (breaches.length > 0 && reason === null) return refuse('placeNeedsReason', { field: 'reason' });
  return { ok: true };
}
