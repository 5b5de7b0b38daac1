import type { Actor } from '~/domain/access/vocabulary';
import { refuse, type Verdict } from '~/domain/verdict';
import { fromDbDate } from '../db/dates';
import type { Tx } from '../db/db.server';
import type { ToldChange } from './change-kinds';
import type { ShiftEdit, VisitEdit } from './day-edit';
import { isSameShift, isSameVisit, type ShiftState, type VisitState } from './day-state';
import { latestChange } from './latest-change.server';
import { recordDayChange, type RecordedChange } from './record-day-change.server';
import { shiftState } from './write-shifts.server';
import { visitState, WITH_CARERS } from './write-visits.server';

interface Undo {
  readonly actor: Actor;
  readonly at: Date;
  readonly changeId: string;
  readonly reason: string | null;
  /** The kinds of change that are taken back here; others are not found. */
  readonly kinds: readonly ToldChange[];
}

/**
 * Takes a change of the day back by a new one: every shift and visit of it that has not begun is as it was before, and
 * what was made is cancelled; what has begun stays. Refused where anything of it was changed later (`changedLater`, with
 * by whom and when), where it is undone already, and where all of it has begun (`tooLate`). Has to run in
 * `dayTransaction`.
 */
export async function undoDayChange(tx: Tx, undo: Undo): Promise<Verdict<RecordedChange & { readonly begun: number }>> {
  const { actor, at, changeId, reason, kinds } = undo;
  const change = await tx.dayChange.findUnique({
    where: { id: changeId },
    select: { kind: true, date: true, undoneBy: { select: { id: true } } },
  });
  if (!change) return refuse('notFound');
  if (change.undoneBy) return refuse('undone');
  if (change.kind === 'undo') return refuse('isUndo');
  if (!kinds.includes(change.kind)) return refuse('notFound');
  const shifts = await shiftsBack(tx, { changeId, at });
  const visits = await visitsBack(tx, { changeId, at });
  const later = [...shifts.later, ...visits.later];
  if (later[0]) return refuse('changedLater', { facts: await latestChange(tx, later[0]) });
  const begun = shifts.begun + visits.begun;
  if (begun > 0 && shifts.edits.length + visits.edits.length === 0) return refuse('tooLate');
  await tx.staffAbsence.deleteMany({ where: { dayChangeId: changeId } });
  const recorded = await recordDayChange(tx, {
    ...{ actor, at, kind: 'undo', date: fromDbDate(change.date), reason, undoesId: changeId },
    facts: { undoneKind: change.kind, begun },
    shifts: shifts.edits,
    visits: visits.edits,
  });
  return recorded.ok ? { ...recorded, begun } : recorded;
}

type Place = { readonly shiftId: string } | { readonly visitId: string };

interface Back<Edit> {
  readonly edits: readonly Edit[];
  /** What was changed by somebody since. */
  readonly later: readonly Place[];
  /** How many stay because they have begun. */
  readonly begun: number;
}

async function shiftsBack(tx: Tx, { changeId, at }: { changeId: string; at: Date }): Promise<Back<ShiftEdit>> {
  const rows = await tx.shiftChange.findMany({ where: { dayChangeId: changeId }, include: { shift: true } });
  const edits: ShiftEdit[] = [];
  const later: Place[] = [];
  let begun = 0;
  for (const { shift, ...row } of rows) {
    const [before, after] = [row.before as ShiftState | null, row.after as ShiftState | null];
    if (shift.endsAt <= at) begun += 1;
    else if (after && !isSameShift(shiftState(shift), after)) later.push({ shiftId: shift.id });
    else {
      const to = before ?? { status: 'cancelled' as const };
      edits.push({ id: shift.id, revision: shift.revision, to });
    }
  }
  return { edits, later, begun };
}

async function visitsBack(tx: Tx, { changeId, at }: { changeId: string; at: Date }): Promise<Back<VisitEdit>> {
  const rows = await tx.visitChange.findMany({
    where: { dayChangeId: changeId },
    include: { visit: { include: { ...WITH_CARERS, _count: { select: { taps: true } } } } },
  });
  const edits: VisitEdit[] = [];
  const later: Place[] = [];
  let begun = 0;
  for (const { visit, ...row } of rows) {
    const [before, after] = [row.before as VisitState | null, row.after as VisitState | null];
    if (visit._count.taps > 0 || hasBegun(at, [before, after])) begun += 1;
    else if (after && !isSameVisit(visitState(visit), after)) later.push({ visitId: visit.id });
    else {
      const to = before ?? { status: 'cancelled' as const, cause: 'undone' };
      edits.push({ id: visit.id, revision: visit.revision, to, facts: { cause: 'undo' } });
    }
  }
  return { edits, later, begun };
}

/** Whether a visit begins before an instant, as it was or as it is. */
const hasBegun = (at: Date, states: readonly (VisitState | null)[]): boolean =>
  states.some((state) => state !== null && state.startsAt !== null && new Date(state.startsAt) < at);
