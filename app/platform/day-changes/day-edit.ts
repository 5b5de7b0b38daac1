import type { Clock, IsoDate } from '~/domain/brand';
import type { Facts } from '~/domain/case/plan';
import type { ShiftState, VisitState } from './day-state';

/** A shift that is changed: what is left out stays. With a revision, only if nobody has changed it since. */
export interface ShiftEdit {
  readonly id: string;
  readonly revision?: number;
  readonly to: Partial<ShiftState>;
}

export interface NewShift extends ShiftState {
  readonly id: string;
  readonly shiftCodeId: string;
  readonly date: IsoDate;
  readonly rotaVersionId: string | null;
  /** The absent shift that it stands in for. */
  readonly replacesId: string | null;
}

/** A visit that is changed. A visit that is cancelled or that nobody makes has nobody on it. */
export interface VisitEdit {
  readonly id: string;
  readonly revision?: number;
  readonly to: Partial<VisitState>;
  /** The program's reason for this visit, in code words and figures. */
  readonly facts?: Facts;
}

/** A visit that no plan has: its own window, length and number of carers. */
export interface NewVisit extends VisitState {
  readonly id: string;
  readonly recipientId: string;
  readonly earliest: Clock;
  readonly latest: Clock;
  readonly minutes: number;
  readonly carersNeeded: number;
  readonly facts?: Facts;
}
