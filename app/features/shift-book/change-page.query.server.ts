import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { Facts } from '~/domain/case/plan';
import { toldCount, toldElsewhere, toldTotalOf, type ToldCount, type ToldTotal } from '~/domain/continuity/told-counts';
import { toldChange, type ToldChange } from '~/platform/day-changes/change-kinds';
import type { ShiftState, VisitState } from '~/platform/day-changes/day-state';
import { clockOf } from '~/platform/day-plan/live-rows.server';
import { fromDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { openedShift, type OpenedShift } from './absence-change.server';
import { rankedSubstitutes, toldSubstitutes, type ToldSubstitute } from './ranked-substitutes.server';
import type { ToldRepair, ToldRemedy } from './told-repair.server';

interface Standing {
  readonly date: IsoDate;
  readonly start: string | null;
  readonly staff: readonly string[];
}

export interface ChangedVisit {
  readonly recipient: { readonly id: string; readonly name: string };
  readonly before: Standing | null;
  readonly after: Standing | null;
  readonly facts: Facts;
  /** The nearest ways to have it made, where nobody makes it. */
  readonly remedies: readonly (Omit<ToldRemedy, 'staffIds'> & { readonly staff: readonly string[] })[];
}

interface OpenedRow {
  readonly id: string;
  readonly revision: number;
  readonly date: IsoDate;
  readonly code: string;
  readonly start: string;
  readonly end: string;
  readonly status: string;
  readonly holder: string | null;
  readonly recipients: ToldTotal;
  readonly substitutes: readonly ToldSubstitute[];
}

export interface ChangePage {
  readonly changeId: string;
  readonly kind: ToldChange;
  readonly date: IsoDate;
  readonly at: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly isUndone: boolean;
  readonly isUndo: boolean;
  /** Whom it is about: who is away, or who came. */
  readonly who: string | null;
  readonly until: IsoDate | null;
  readonly fromTime: string | null;
  readonly shifts: readonly OpenedRow[];
  readonly visits: readonly ChangedVisit[];
  /** Changed visits of recipients whom the reader does not see. */
  readonly elsewhere: ToldCount;
  readonly visitsTotal: ToldTotal;
  readonly lost: readonly {
    readonly recipient: { readonly id: string; readonly name: string };
    readonly staff: readonly string[];
    readonly every: boolean;
  }[];
  readonly lostElsewhere: ToldCount;
}

interface ToldFacts extends Partial<ToldRepair> {
  readonly staffId?: string;
  readonly to?: IsoDate;
  readonly fromTime?: string | null;
}

/** A change of the day with everything that it did, for one who sees the recipients of a scope. */
export async function changePage(
  db: Db,
  asked: { changeId: string; scope: Scope; at: Date },
): Promise<ChangePage | null> {
  const row = await db.dayChange.findUnique({
    where: { id: asked.changeId },
    include: {
      createdBy: { select: { name: true } },
      undoneBy: { select: { id: true } },
      shifts: { include: { shift: { select: { date: true } } }, orderBy: { shift: { startsAt: 'asc' } } },
      visits: { include: { visit: { select: { recipientId: true } } }, orderBy: { id: 'asc' } },
    },
  });
  if (!row) return null;
  const names = await readNames(db, asked.scope);
  const facts = (row.facts ?? {}) as ToldFacts;
  const staffNames = (ids: readonly string[]) => ids.map((id) => names.staff.get(id) ?? '');
  const remediesOf = new Map((facts.unplaced ?? []).map(({ visitId, remedies }) => [visitId, remedies]));
  const standing = (state: VisitState | null): Standing | null =>
    state && {
      ...{ date: state.date, start: state.startsAt === null ? null : clockOf(state.startsAt) },
      staff: staffNames(state.staffIds),
    };
  const visits = row.visits.flatMap(({ visit, visitId, before, after, facts: why }): ChangedVisit[] => {
    const recipient = names.recipients.get(visit.recipientId);
    if (!recipient) return [];
    const remedies = (remediesOf.get(visitId) ?? []).map(({ staffIds, ...rest }) => ({
      ...rest,
      staff: staffNames(staffIds),
    }));
    const [was, is] = [before as VisitState | null, after as VisitState | null];
    return [{ recipient, before: standing(was), after: standing(is), facts: (why ?? {}) as Facts, remedies }];
  });
  const lost = (facts.lost ?? []).flatMap(({ recipientId, staffIds, every }) => {
    const recipient = names.recipients.get(recipientId);
    return recipient ? [{ recipient, staff: staffNames(staffIds), every }] : [];
  });
  const of = {
    isSeen: ({ visit }: (typeof row.visits)[number]) => names.recipients.has(visit.recipientId),
    person: ({ visit }: (typeof row.visits)[number]) => visit.recipientId,
  };
  return {
    ...{ changeId: row.id, kind: toldChange(row), date: fromDbDate(row.date), at: row.createdAt.toISOString() },
    ...{ by: row.createdBy?.name ?? null, reason: row.reason, isUndone: row.undoneBy !== null },
    isUndo: row.undoesId !== null,
    ...{ who: names.staff.get(facts.staffId ?? '') ?? null, until: facts.to ?? null, fromTime: facts.fromTime ?? null },
    shifts: row.undoneBy
      ? []
      : await openedBy(db, { ids: openedIds(row.shifts), at: asked.at, isSeen: (id) => names.recipients.has(id) }),
    ...{ visits, elsewhere: toldElsewhere(row.visits, of), visitsTotal: toldTotalOf(row.visits, of) },
    ...{ lost, lostElsewhere: toldCount({ count: (facts.lost ?? []).length - lost.length }) },
  };
}

/** The shifts that a change left open. */
const openedIds = (shifts: readonly { shiftId: string; after: unknown }[]): string[] =>
  shifts.filter(({ after }) => (after as ShiftState | null)?.status === 'open').map(({ shiftId }) => shiftId);

interface Opened {
  readonly ids: readonly string[];
  readonly at: Date;
  readonly isSeen: (recipientId: string) => boolean;
}

async function openedBy(db: Db, { ids, at, isSeen }: Opened): Promise<OpenedRow[]> {
  const all = await Promise.all(ids.map((shiftId) => openedShift(db, { shiftId, at })));
  const shifts = all.filter((shift) => shift !== null).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const isAsked = (shift: OpenedShift) => shift.status === 'open' && new Date(shift.endsAt) > at;
  const asked = shifts.filter(isAsked);
  const ranked = await rankedSubstitutes(db, asked);
  return shifts.map((shift) => ({
    ...{ id: shift.id, revision: shift.revision, date: shift.date, code: shift.code, status: shift.status },
    ...{ start: clockOf(shift.startsAt), end: clockOf(shift.endsAt), holder: shift.holder },
    recipients: toldTotalOf(shift.recipientIds, { isSeen, person: (id) => id }),
    substitutes: toldSubstitutes(ranked[asked.indexOf(shift)] ?? [], { shift, isSeen }),
  }));
}

async function readNames(db: Db, scope: Scope) {
  const zones = scope.kind === 'zones' ? { zoneId: { in: [...scope.zoneIds] } } : {};
  const [staff, recipients] = await Promise.all([
    db.staff.findMany({ select: { id: true, name: true } }),
    db.recipient.findMany({ where: zones, select: { id: true, displayName: true } }),
  ]);
  return {
    staff: new Map(staff.map(({ id, name }) => [id, name])),
    recipients: new Map(recipients.map(({ id, displayName }) => [id, { id, name: displayName }])),
  };
}
