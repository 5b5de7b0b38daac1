import type { RecipientId, StaffId } from '../../domain/brand';
import type { Plan } from '../../domain/case/plan';
import type { PlanningCase } from '../../domain/case/planning-case';

/** A plan in figures. Faces are means over recipients of different carers in 14 days. */
export interface PlanFigures {
  readonly m14: number | null;
  readonly m14Weighted: number | null;
  readonly m14Floor: number | null;
  readonly knownShare: number | null;
  readonly unassigned: number;
  readonly hardBreaches: number;
  readonly tiers: readonly { readonly tier: string; readonly m14: number | null }[];
}

/** A recipient whose carers are others than before. */
export interface ChangedFaces {
  readonly recipient: RecipientId;
  readonly m14Before: number | null;
  readonly m14After: number | null;
  /** People of the team before who visited, and no longer do. */
  readonly lost: readonly StaffId[];
  /** People who visit now and did not before. */
  readonly met: readonly StaffId[];
  /** Whether none of those who visited before still does. */
  readonly everyLost: boolean;
}

/** A person's share of the visits, in the whole plan. */
export interface ChangedLoad {
  readonly staff: StaffId;
  readonly minutesBefore: number | null;
  readonly minutesAfter: number | null;
  readonly recipientsBefore: number;
  readonly recipientsAfter: number;
  /** Who they are. Comparisons that were kept before it was told lack it. */
  readonly visited?: { readonly before: readonly RecipientId[]; readonly after: readonly RecipientId[] };
}

export interface PlanComparison {
  readonly before: PlanFigures;
  readonly after: PlanFigures;
  /** Those who lose every face first, then by faces lost. */
  readonly faces: readonly ChangedFaces[];
  /** In the order of the case before. `null` minutes: not of the group. */
  readonly load: readonly ChangedLoad[];
  /** Days of lines that have another shift than before, of people who are in both plans. */
  readonly changedCells: number;
}

interface Side {
  readonly case: PlanningCase;
  readonly plan: Plan;
}

/** What is different between two plans of nearly the same case. */
export function comparePlans(sides: { readonly before: Side; readonly after: Side }): PlanComparison {
  const { before, after } = sides;
  return {
    before: figuresOf(before.plan),
    after: figuresOf(after.plan),
    faces: changedFaces(sides),
    load: changedLoad(sides),
    changedCells: Object.entries(after.plan.rota).reduce((sum, [staff, line]) => {
      const was = before.plan.rota[staff as StaffId];
      return sum + (was ? line.filter((code, day) => code !== was[day]).length : 0);
    }, 0),
  };
}

/** Occurrences that the plan lists although nobody is to make them. */
const NOT_DUE = new Set(['cancelled', 'ended', 'not-started']);

/** Whether a visit that nobody makes is one that somebody should. */
export const isDue = ({ cause }: { readonly cause: string }): boolean => !NOT_DUE.has(cause);

function figuresOf({ continuity, bounds, unassigned, findings }: Plan): PlanFigures {
  const floors = Object.values(bounds.recipients).flatMap(({ m14Floor }) => m14Floor ?? []);
  return {
    m14: continuity.case.mean.m14,
    m14Weighted: continuity.case.weighted.m14,
    m14Floor: floors.length > 0 ? floors.reduce((sum, floor) => sum + floor, 0) / floors.length : null,
    knownShare: continuity.case.mean.knownShare,
    unassigned: unassigned.filter(isDue).length,
    hardBreaches: findings.filter(({ level }) => level === 'hard').length,
    tiers: Object.entries(continuity.tiers).map(([tier, { mean }]) => ({ tier, m14: mean.m14 })),
  };
}

function changedFaces({ before, after }: { before: Side; after: Side }): ChangedFaces[] {
  const was = carersByRecipient(before.plan);
  const is = carersByRecipient(after.plan);
  const rows = after.case.recipients.flatMap(({ id }): ChangedFaces[] => {
    const old = was.get(id);
    const now = is.get(id) ?? new Set<StaffId>();
    if (!old) return [];
    const team = before.plan.teams[id]?.members ?? [];
    const lost = team.filter((member) => old.has(member) && !now.has(member));
    const met = [...now].filter((person) => !old.has(person));
    if (lost.length === 0 && met.length === 0) return [];
    return [
      {
        recipient: id,
        m14Before: before.plan.continuity.recipients[id]?.m14 ?? null,
        m14After: after.plan.continuity.recipients[id]?.m14 ?? null,
        lost,
        met,
        everyLost: ![...old].some((person) => now.has(person)),
      },
    ];
  });
  return rows.sort((a, b) => Number(b.everyLost) - Number(a.everyLost) || b.lost.length - a.lost.length);
}

function carersByRecipient({ visits }: Plan): Map<RecipientId, Set<StaffId>> {
  const carers = new Map<RecipientId, Set<StaffId>>();
  for (const { recipient, staff } of visits) {
    const people = carers.get(recipient) ?? new Set();
    for (const person of staff) people.add(person);
    carers.set(recipient, people);
  }
  return carers;
}

function changedLoad({ before, after }: { before: Side; after: Side }): ChangedLoad[] {
  const was = loadByStaff(before);
  const is = loadByStaff(after);
  return before.case.staff.map(({ id }) => ({
    staff: id,
    minutesBefore: was.get(id)?.minutes ?? null,
    minutesAfter: is.get(id)?.minutes ?? null,
    recipientsBefore: was.get(id)?.recipients.size ?? 0,
    recipientsAfter: is.get(id)?.recipients.size ?? 0,
    visited: { before: [...(was.get(id)?.recipients ?? [])], after: [...(is.get(id)?.recipients ?? [])] },
  }));
}

function loadByStaff(side: Side): Map<StaffId, { minutes: number; recipients: Set<RecipientId> }> {
  const minutes = new Map(
    side.case.recipients.flatMap(({ visits }) => visits.map((visit) => [visit.id, visit.minutes] as const)),
  );
  const load = new Map(side.case.staff.map(({ id }) => [id, { minutes: 0, recipients: new Set<RecipientId>() }]));
  for (const { visit, recipient, staff } of side.plan.visits) {
    for (const person of staff) {
      const own = load.get(person);
      if (!own) continue;
      own.minutes += minutes.get(visit) ?? 0;
      own.recipients.add(recipient);
    }
  }
  return load;
}
