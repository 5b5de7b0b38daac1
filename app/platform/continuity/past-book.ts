import type { ChangeCause } from '~/domain/continuity/lost-faces';
import { MINUTES_PER_DAY } from '~/domain/time/clock';
import { asPublished, causeOf, type PastState } from './as-published';
import type { AskedVisitPlan, PlannedEntry } from './feasible';
import type { VisitRow } from './read-past-visits.server';
import type { PastPeople } from './read-people.server';

/** A visit as it was planned and as it went. */
export interface PastVisit {
  readonly row: VisitRow;
  readonly recipient: string;
  readonly status: VisitRow['status'];
  /** The day that it was made, or was to be made in the end. */
  readonly day: number;
  /** Those who checked in. */
  readonly present: readonly string[];
  /** Its place in the order of time of what was made. */
  readonly order: number;
  /** `null` where it was not in the published plan, or nobody was to make it. */
  readonly planned: PlannedEntry | null;
  /** Why other people came than planned. */
  readonly cause: ChangeCause;
}

/** The visits of a period in the order of time of the plan; what was not planned stands where it was made. */
export function pastBook(rows: readonly VisitRow[], { plans }: Pick<PastPeople, 'plans'>): PastVisit[] {
  const made = [...rows].sort((a, b) => timeOf(a.state) - timeOf(b.state) || byName(a, b));
  const visits = made.map((row, order) => ({ row, visit: pastVisit(row, { order, plans }) }));
  const inPlan = ({ row, visit }: (typeof visits)[number]): number => visit.planned?.start ?? timeOf(row.state);
  return visits.sort((a, b) => inPlan(a) - inPlan(b) || byName(a.row, b.row)).map(({ visit }) => visit);
}

function pastVisit(row: VisitRow, at: { order: number; plans: PastPeople['plans'] }): PastVisit {
  const { recipient, status, present, state } = row;
  const plan = row.plan === null ? undefined : at.plans.get(row.plan);
  const { planned, changedBy } = asPublished({ state, changes: row.changes ?? [] });
  return {
    ...{ row, recipient, status, present, day: state.day, order: at.order },
    planned: plan && planned ? entryOf(plan, planned) : null,
    cause: causeOf({ planned: plan ? planned : null, changedBy }),
  };
}

function entryOf(visit: AskedVisitPlan, { day, start, staff }: PastState): PlannedEntry | null {
  return start === null || staff.length === 0 ? null : { visit, day, start, staff };
}

const timeOf = ({ day, start }: PastState): number => start ?? day * MINUTES_PER_DAY;

/** By the visit plan's reference, in the order of its characters; those without one come last. */
function byName(a: VisitRow, b: VisitRow): number {
  const [x, y] = [a.reference ?? LAST, b.reference ?? LAST];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

const LAST = '\uffff';
