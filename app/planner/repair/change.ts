import type { Clock, Code, IsoDate, RecipientId, Skill, StaffId, VisitId, ZoneId } from '../../domain/brand';
import type { PlanTeam } from '../../domain/case/plan';
import type { CaseRecipient } from '../../domain/case/planning-case';

/** What happened to a plan. Dates are civil dates, both ends included; minutes are whole. */
export type PlanChange =
  | Absence
  | Substitute
  | NewRecipient
  | EndedRecipient
  | AddedVisit
  | ChangedVisit
  | CancelledVisit
  | MovedVisit
  | HandedOver
  | LateRunning;

/** A person is away on these dates, of what is not yet begun. */
export interface Absence {
  readonly type: 'absence';
  readonly staff: StaffId;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** On the first date she is at work until then: visits that end by it stay hers. */
  readonly fromTime?: Clock;
}

/** Somebody works a shift that the rota does not have: one of the group on a day off, or a person from outside. */
export type Substitute = {
  readonly type: 'substitute';
  readonly date: IsoDate;
  readonly code: Code;
} & (
  { readonly staff: StaffId; readonly person?: never } | { readonly person: SubstitutePerson; readonly staff?: never }
);

/** Her id is not used in the case before. */
export interface SubstitutePerson {
  readonly id: StaffId;
  readonly name?: string;
  readonly zone: ZoneId;
  readonly skills: readonly Skill[];
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

/** A visit that the case has and the plan does not know yet is made from a date on. */
export interface AddedVisit {
  readonly type: 'visit-added';
  readonly visit: VisitId;
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

/** One occurrence gets another place: the best one that is free. */
export interface MovedVisit {
  readonly type: 'visit-moved';
  readonly visit: VisitId;
  readonly date: IsoDate;
}

/** What a person has not begun of a shift is made by others, she being at work. */
export interface HandedOver {
  readonly type: 'list-handed-over';
  readonly staff: StaffId;
  /** The day that the shift starts on. */
  readonly date: IsoDate;
  /** Who takes it; everybody on duty, where it is left out. */
  readonly to?: readonly StaffId[];
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
