import type { Clock, IsoDate, RecipientId, StaffId, VisitId } from '../../domain/brand';
import type { PlanTeam } from '../../domain/case/plan';
import type { CaseRecipient } from '../../domain/case/planning-case';

/** What happened to a plan. Dates are civil dates, both ends included; minutes are whole. */
export type PlanChange = Absence | NewRecipient | EndedRecipient | ChangedVisit | CancelledVisit | LateRunning;

/** A person is away on these dates, of what is not yet begun. */
export interface Absence {
  readonly type: 'absence';
  readonly staff: StaffId;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Somebody new is visited from a date on. Her ids are not used in the case before. */
export interface NewRecipient {
  readonly type: 'recipient-new';
  readonly recipient: CaseRecipient;
  readonly from: IsoDate;
  /** Her care team, where somebody has chosen it; else the repair chooses. */
  readonly team?: PlanTeam;
}

export interface EndedRecipient {
  readonly type: 'recipient-ended';
  readonly recipient: RecipientId;
  /** The first date without visits. */
  readonly from: IsoDate;
}

/** From now on a visit has another start window or length; what is left out stays. */
export interface ChangedVisit {
  readonly type: 'visit-changed';
  readonly visit: VisitId;
  readonly earliest?: Clock;
  readonly latest?: Clock;
  readonly minutes?: number;
}

export interface CancelledVisit {
  readonly type: 'visit-cancelled';
  readonly visit: VisitId;
  readonly date: IsoDate;
}

/** What a carer has begun today ends this much later than planned; without one, she comes this much late to work. */
export interface LateRunning {
  readonly type: 'late';
  readonly staff: StaffId;
  readonly minutes: number;
}

/** A moment of local wall time. */
export interface Moment {
  readonly date: IsoDate;
  /** After 00:00 of the date. */
  readonly minutes: number;
}
