import type { IsoDate, RecipientId, StaffId, VisitId, ZoneId } from '../../domain/brand';

/** A supposition about a group and its recipients. Several together make a scenario. */
export type Supposition =
  Away | Quits | Position | ZoneCloses | NewRecipients | RecipientEnds | VisitAdded | VisitChanged | VisitEnds;

/** A person is away on these dates, both included. The rota stands, and others make her visits. */
export interface Away {
  readonly type: 'away';
  readonly staff: StaffId;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A person is no longer of the group: the rota is laid without her. */
export interface Quits {
  readonly type: 'quits';
  readonly staff: StaffId;
}

/** A person has another position: her line changes. */
export interface Position {
  readonly type: 'position';
  readonly staff: StaffId;
  /** Above 0 and at most 100. */
  readonly positionPercent: number;
}

/** The recipients and staff of a zone belong to another zone: other ways to travel. */
export interface ZoneCloses {
  readonly type: 'zone-closes';
  readonly zone: ZoneId;
  readonly into: ZoneId;
}

/** So many recipients with the usual visits of a tier (A, B, C or D) come to a zone on a date. */
export interface NewRecipients {
  readonly type: 'new-recipients';
  readonly zone: ZoneId;
  readonly tier: UsualTier;
  readonly count: number;
  readonly from: IsoDate;
}

/** A recipient is not visited from a date on. */
export interface RecipientEnds {
  readonly type: 'recipient-ends';
  readonly recipient: RecipientId;
  readonly from: IsoDate;
}

/** A visit of the case that was not there when the plan was made, from a date on. */
export interface VisitAdded {
  readonly type: 'visit-added';
  readonly recipient: RecipientId;
  readonly visit: VisitId;
  readonly from: IsoDate;
}

/** A visit has another window or length than when it was planned: the one that the case has. */
export interface VisitChanged {
  readonly type: 'visit-changed';
  readonly recipient: RecipientId;
  readonly visit: VisitId;
}

/** A visit is no longer made from a date on. */
export interface VisitEnds {
  readonly type: 'visit-ends';
  readonly recipient: RecipientId;
  readonly visit: VisitId;
  readonly from: IsoDate;
}

export const USUAL_TIERS = ['A', 'B', 'C', 'D'] as const;
export type UsualTier = (typeof USUAL_TIERS)[number];

/** Whether a supposition changes the frame that the rota is laid in, so that repairing visits is not enough. */
export const needsNewPlan = ({ type }: Supposition): boolean =>
  type === 'quits' || type === 'position' || type === 'zone-closes';
