import { randomUUID } from 'node:crypto';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { Verdict } from '~/domain/verdict';
import { insertRows } from '../case-store/bulk.server';
import { toDbDate } from '../db/dates';
import type { Tx } from '../db/db.server';
import type { DayChangeKind, Prisma } from '../db/generated/client';
import type { NewShift, NewVisit, ShiftEdit, VisitEdit } from './day-edit';
import { tellOfChange } from './tell-of-change.server';
import { changeShifts, makeShifts, type ShiftDiff } from './write-shifts.server';
import { addVisits, changeVisits, type VisitDiff } from './write-visits.server';

/** Changes that many milliseconds apart or less are told in the order in which they were made. */
const SAME_MOMENT_MS = 1000;

export interface DayChangeToRecord {
  readonly actor: Actor;
  readonly at: Date;
  readonly kind: DayChangeKind;
  /** The first day that it concerns. */
  readonly date: IsoDate;
  /** The leader's own words. */
  readonly reason: string | null;
  /** The program's account, in code words and figures. */
  readonly facts?: Prisma.InputJsonObject;
  /** The change that this one takes back. */
  readonly undoesId?: string;
  readonly shifts?: readonly ShiftEdit[];
  readonly newShifts?: readonly NewShift[];
  readonly visits?: readonly VisitEdit[];
  readonly newVisits?: readonly NewVisit[];
}

export interface RecordedChange {
  readonly changeId: string;
  /** What became different; an edit that changes nothing is left out. */
  readonly shifts: readonly ShiftDiff[];
  readonly visits: readonly VisitDiff[];
}

/**
 * Writes a change of the day: the change itself, the shifts and visits before and after it, and a notice to each person
 * whose shifts or visits it changes. Has to run in `dayTransaction`, which gives up everything where it is refused.
 */
export async function recordDayChange(tx: Tx, change: DayChangeToRecord): Promise<Verdict<RecordedChange>> {
  const { actor, at, kind, date, reason, facts, undoesId } = change;
  await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`;
  const shifts = await changeShifts(tx, change.shifts ?? []);
  if (!shifts.ok) return shifts;
  const visits = await changeVisits(tx, change.visits ?? []);
  if (!visits.ok) return visits;
  const diffs = {
    shifts: [...shifts.diffs, ...(await makeShifts(tx, change.newShifts ?? []))],
    visits: [...visits.diffs, ...(await addVisits(tx, change.newVisits ?? []))],
  };
  await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
  const changeId = randomUUID();
  const createdAt = await afterOthers(tx, at);
  await tx.dayChange.create({
    data: {
      ...{ id: changeId, kind, date: toDbDate(date), reason, createdById: actor.userId, createdAt },
      ...(facts === undefined ? {} : { facts }),
      ...(undoesId === undefined ? {} : { undoesId }),
    },
  });
  await writeHistory(tx, { changeId, ...diffs });
  await tellOfChange(tx, { changeId, actor, at, kind, reason, ...diffs });
  return { ok: true, changeId, ...diffs };
}

/** The instant, or a little later where others were at the same: a history has one order. */
async function afterOthers(tx: Tx, at: Date): Promise<Date> {
  const soon = new Date(at.getTime() + SAME_MOMENT_MS);
  const { _max } = await tx.dayChange.aggregate({
    where: { createdAt: { gte: at, lt: soon } },
    _max: { createdAt: true },
  });
  return _max.createdAt ? new Date(_max.createdAt.getTime() + 1) : at;
}

async function writeHistory(tx: Tx, { changeId, shifts, visits }: RecordedChange): Promise<void> {
  const common = { day_change_id: 'uuid', before: 'jsonb', after: 'jsonb' };
  await insertRows(tx, {
    into: 'shift_change',
    columns: { shift_id: 'uuid', ...common },
    rows: shifts.map(({ id, before, after }) => ({ shift_id: id, day_change_id: changeId, before, after })),
  });
  await insertRows(tx, {
    into: 'visit_change',
    columns: { visit_id: 'uuid', ...common, facts: 'jsonb' },
    rows: visits.map(({ id, before, after, facts }) => ({
      visit_id: id,
      day_change_id: changeId,
      before,
      after,
      facts,
    })),
  });
}
