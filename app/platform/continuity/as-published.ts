import type { ChangeCause } from '~/domain/continuity/lost-faces';
import type { DayChangeKind } from '../db/generated/client';

/** A visit at one time of its history. */
export interface PastState {
  /** Days from the first day of the period that is read. */
  readonly day: number;
  /** Minutes from 00:00 of that first day; `null` where nobody was to make it. */
  readonly start: number | null;
  /** In the order of their ids. */
  readonly staff: readonly string[];
}

/** A change of the visit by people, in the order in which they were made. */
export interface PastChange {
  readonly kind: DayChangeKind;
  /** Whether it was taken back. */
  readonly undone: boolean;
  /** `null` where it made the visit. */
  readonly before: PastState | null;
  readonly after: PastState | null;
}

export interface PastVisitRecord {
  readonly state: PastState;
  readonly changes: readonly PastChange[];
}

export interface PublishedVisit {
  /** `null` where the visit was no part of a published plan. */
  readonly planned: PastState | null;
  /** What gave it other carers than planned; `null` where nothing did. */
  readonly changedBy: DayChangeKind | null;
}

/**
 * A visit as it was planned when its rota was published: as it stood before the first change. A version that is
 * published over changes that were taken back writes the visit anew, which is seen where a change does not begin as the
 * one before it ended; the plan is the new one then.
 */
export function asPublished({ state, changes }: PastVisitRecord): PublishedVisit {
  const own = [...changes, { before: state }];
  const first = own.findLastIndex((change, i) => {
    const last = changes[i - 1];
    return last === undefined || !isSame(last.after, change.before);
  });
  const planned = own[first]?.before ?? null;
  const since = changes.slice(first);
  const change = since.find(
    ({ kind, undone, before, after }) => kind !== 'undo' && !undone && !haveSame(before, after),
  );
  return { planned, changedBy: change?.kind ?? null };
}

const haveSame = (a: PastState | null, b: PastState | null): boolean => staffOf(a) === staffOf(b);

const staffOf = (state: PastState | null): string => (state?.staff ?? []).join();

const isSame = (a: PastState | null, b: PastState | null): boolean =>
  a === null || b === null ? a === b : a.day === b.day && a.start === b.start && haveSame(a, b);

/**
 * Why other people came than planned. A visit that nobody was to make is an open shift's, unless somebody's absence
 * left it so. Without a change of the plan, people came or did not come beside it.
 */
export function causeOf({ planned, changedBy }: PublishedVisit): ChangeCause {
  if (changedBy === 'absence' || changedBy === 'substitute') return 'absence';
  if (planned === null || changedBy === 'visitAdded' || changedBy === 'visitCancelled') return 'unplanned';
  if (changedBy === 'shiftOpened' || planned.staff.length === 0) return 'openShift';
  return changedBy === null ? 'unplanned' : 'choice';
}
