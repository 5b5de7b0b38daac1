import type { Clock, Code, IsoDate, RecipientId, Skill, StaffId, VisitId, ZoneId } from '../brand';
import type { Weekday } from '../time/clock';

/** The planner's input as JSON: `kjente-fjes/case@1`. Fields that may be left out are optional here too. */
export interface PlanningCase {
  format: 'kjente-fjes/case@1';
  name: string;
  timeZone?: string;
  /** A Monday; day 0 of the rota and of the plan. */
  start: IsoDate;
  rotaWeeks: number;
  planWeeks: number;
  zones: CaseZone[];
  /** Minutes between two visits by their zones. */
  travelMinutes: Record<ZoneId, Record<ZoneId, number>>;
  skills?: Skill[];
  shiftCodes: CaseShiftCode[];
  demand: CaseDemand[];
  skillDemand?: CaseSkillDemand[];
  staff: CaseStaff[];
  recipients: CaseRecipient[];
  supervision?: CaseSupervision;
  rules?: Partial<WorkingTimeRules>;
}

export interface CaseZone {
  id: ZoneId;
  name: string;
}

export interface CaseShiftCode {
  code: Code;
  start: Clock;
  /** At or before `start` means the next day. */
  end: Clock;
  paidMinutes: number;
  breakMinutes: number;
}

export interface CaseDemand {
  weekday: Weekday;
  code: Code;
  min: number;
  max: number;
}

export interface CaseSkillDemand {
  weekday: Weekday;
  code: Code;
  skill: Skill;
  min: number;
}

export interface CaseStaff {
  id: StaffId;
  name?: string;
  zone: ZoneId;
  /** Above 0 and at most 100. */
  positionPercent: number;
  skills?: Skill[];
  codes: Code[];
  /** Works at most one weekend in this many; 3 when left out. */
  weekendEvery?: number;
  off?: IsoDate[];
  offWeekdays?: Weekday[];
  wishes?: CaseWish[];
  fixed?: CaseFixedCell[];
}

/** Either `weekday` or `date` is given. */
export interface CaseWish {
  weekday?: Weekday;
  date?: IsoDate;
  want: 'off' | Code;
  weight: 1 | 2 | 3;
}

export interface CaseFixedCell {
  /** Rota day index. */
  day: number;
  code: Code | null;
}

export type RecipientCategory = 'psychiatric' | 'substance' | 'dual';

export interface CaseRecipient {
  id: RecipientId;
  zone: ZoneId;
  category: RecipientCategory;
  tier?: string;
  /** Largest care team; 4 when left out. */
  teamSize?: number;
  primary?: StaffId;
  previousTeam?: StaffId[];
  excludedStaff?: StaffId[];
  visits: CaseVisit[];
}

/** Either `recurrence` (fixed days) or `timesPerWeek` (movable) is given. */
export interface CaseVisit {
  id: VisitId;
  recurrence?: string;
  timesPerWeek?: number;
  weekdays?: Weekday[];
  minDaysBetween?: number;
  earliest: Clock;
  latest: Clock;
  minutes: number;
  carers?: 1 | 2;
  skills?: Skill[];
}

export interface CaseSupervision {
  weekday: Weekday;
  start: Clock;
  end: Clock;
  /** 0..1, for a full-time position. */
  minShare: number;
}

/** Limits that every rota is judged by, in minutes, hours and counts as their names say. */
export interface WorkingTimeRules {
  fullTimeWeeklyMinutes: number;
  hoursToleranceMinutes: number;
  dailyRestHours: number;
  weeklyRestHours: number;
  weeklyRestWindow: 'calendarWeek' | 'rolling';
  maxConsecutiveShifts: number;
  maxConsecutiveNights: number;
  maxWeekMinutes: number;
  wholeWeekends: boolean;
  handoverMinutes: number;
}

export const DEFAULT_RULES: WorkingTimeRules = {
  fullTimeWeeklyMinutes: 2130,
  hoursToleranceMinutes: 225,
  dailyRestHours: 11,
  weeklyRestHours: 35,
  weeklyRestWindow: 'calendarWeek',
  maxConsecutiveShifts: 6,
  maxConsecutiveNights: 3,
  maxWeekMinutes: 2880,
  wholeWeekends: true,
  handoverMinutes: 15,
};

export const DEFAULT_TIME_ZONE = 'Europe/Oslo';
export const DEFAULT_TEAM_SIZE = 4;
export const DEFAULT_WEEKEND_EVERY = 3;
