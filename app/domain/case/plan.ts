import type { Clock, Code, IsoDate, RecipientId, StaffId, VisitId } from '../brand';

/** The planner's output as JSON: `kjente-fjes/plan@1`. */
export interface Plan {
  format: 'kjente-fjes/plan@1';
  /** The case's `name`. */
  case: string;
  /** `rotaWeeks * 7` entries for each person, day 0 first. */
  rota: Record<StaffId, (Code | null)[]>;
  teams: Record<RecipientId, PlanTeam>;
  visits: PlannedVisit[];
  unassigned: UnassignedVisit[];
  findings: Finding[];
  continuity: PlanContinuity;
  bounds: PlanBounds;
  run: PlanRun;
}

export interface PlanTeam {
  primary: StaffId;
  /** Holds the primary. */
  members: StaffId[];
}

export interface PlannedVisit {
  recipient: RecipientId;
  visit: VisitId;
  date: IsoDate;
  start: Clock;
  staff: StaffId[];
}

export interface UnassignedVisit {
  recipient: RecipientId;
  visit: VisitId;
  /** Left out only for a movable visit, where any date of the week will do. */
  date?: IsoDate;
  cause: string;
  facts: Facts;
}

export type Facts = Record<string, string | number | boolean | null | string[]>;

/** A breach of one rule as a verdict: cause and facts, never human text. */
export interface Finding {
  rule: string;
  level: 'hard' | 'soft';
  staff?: StaffId;
  recipient?: RecipientId;
  date?: IsoDate;
  facts: Facts;
}

/** Measures of one recipient; `null` is "no value" (fewer than two visits, or no window). */
export interface ContinuityMeasures {
  visits: number;
  m14: number | null;
  m28: number | null;
  upc: number | null;
  coc: number | null;
  secon: number | null;
  primaryShare: number | null;
  teamShare: number | null;
  knownShare: number | null;
}

export type MeasureName = Exclude<keyof ContinuityMeasures, 'visits'>;

export interface ContinuitySummary {
  mean: ContinuityMeasures;
  /** Weighted by the number of visits. */
  weighted: ContinuityMeasures;
}

export interface PlanContinuity {
  recipients: Record<RecipientId, ContinuityMeasures>;
  tiers: Record<string, ContinuitySummary>;
  case: ContinuitySummary;
}

export interface RecipientBounds {
  m14Floor: number | null;
  upcCeiling: number | null;
}

export interface PlanBounds {
  recipients: Record<RecipientId, RecipientBounds>;
  /** Mean over recipients, over every legal rota; null where nothing is proven. */
  m14FloorAnyRota: number | null;
  /**
   * Mean over recipients in the planned rota, with the weeks that windows share and with what its shifts can hold; null
   * where it is not asked for or proven.
   */
  m14FloorCapacity: number | null;
}

export interface PlanRun {
  seconds: number;
  seed: number;
  iterations: number;
  version: string;
}
