import type { IsoDate } from '~/domain/brand';
import type { ShiftStatus, VisitStatus } from '../db/generated/client';

/** What of a shift a change of the day can change, as its history keeps it. Instants are ISO 8601 in UTC. */
export interface ShiftState {
  readonly status: ShiftStatus;
  readonly staffId: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** The same of a visit. Without times nobody makes it, and nobody is on it. */
export interface VisitState {
  readonly status: VisitStatus;
  readonly date: IsoDate;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** Who makes it, in the order of their ids. */
  readonly staffIds: readonly string[];
  /** Why it is not made, as a code word. */
  readonly cause: string | null;
}

export const isSameShift = (a: ShiftState, b: ShiftState): boolean =>
  a.status === b.status && a.staffId === b.staffId && a.startsAt === b.startsAt && a.endsAt === b.endsAt;

export const isSameVisit = (a: VisitState, b: VisitState): boolean =>
  a.status === b.status &&
  a.date === b.date &&
  a.startsAt === b.startsAt &&
  a.endsAt === b.endsAt &&
  a.cause === b.cause &&
  a.staffIds.length === b.staffIds.length &&
  a.staffIds.every((id) => b.staffIds.includes(id));
