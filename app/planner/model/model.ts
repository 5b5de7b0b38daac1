import type { Code, RecipientId, Skill, StaffId, VisitId } from '../../domain/brand';
import type {
  CaseRecipient,
  CaseStaff,
  CaseVisit,
  PlanningCase,
  WorkingTimeRules,
} from '../../domain/case/planning-case';
import type { Weekday } from '../../domain/time/clock';

/**
 * A planning case as indexes and lookups: what every rule, measure and search reads. Staff, shift codes, zones,
 * recipients and visit specs are numbered in the order of the case. Days are counted from the case's start.
 */
export interface Model {
  readonly case: PlanningCase;
  readonly rules: WorkingTimeRules;
  readonly rotaWeeks: number;
  readonly planWeeks: number;
  readonly rotaDays: number;
  readonly planDays: number;
  /** Day 0 as days since 1970-01-01; a Monday. */
  readonly startEpochDay: number;
  readonly shifts: readonly ShiftModel[];
  readonly staff: readonly StaffModel[];
  readonly recipients: readonly RecipientModel[];
  /** Every visit spec of every recipient, in case order; `VisitModel.index` is the place in this list. */
  readonly visits: readonly VisitModel[];
  /** `demand[weekday - 1][shift]`; a pair without a row has `{ min: 0, max: 0 }`. */
  readonly demand: readonly (readonly DemandCell[])[];
  readonly skillDemand: readonly SkillDemandModel[];
  /** `travel[zone][zone]` in minutes. Two visits to one recipient in a row take 0, which is not in this table. */
  readonly travel: readonly (readonly number[])[];
  readonly supervision: SupervisionModel | null;
  /** The rest of a larger case that this is a part of; `null` for a case of its own. */
  readonly others: Others | null;
  /** The rota that this one is laid over, where it holds for some weeks of that one. */
  readonly around?: Around;
}

/** A rota that another is laid over from a day on. */
export interface Around {
  /** With one turn as long as its plan. */
  readonly model: Model;
  /** Its rows for all of that, by its own numbers of people and shifts. */
  readonly rota: Rota;
  readonly at: number;
  /** People and shifts of the rota above by their numbers here; `null` is somebody who is not in the one below. */
  readonly staffOf: readonly (number | null)[];
  readonly shiftOf: readonly number[];
}

/** People of a larger case who are no part of a model. They count in the staffing that the whole case asks for. */
export interface Others {
  /** By plan day, or rota day where the rota is longer than the plan. */
  readonly atWork: readonly OthersAtWork[];
  /** Their share of the hours of the larger case, 0..1. */
  readonly hours: number;
}

export interface OthersAtWork {
  /** By shift; and by row of `Model.skillDemand`, of those on its shift who have the skill. */
  readonly people: readonly number[];
  readonly skilled: readonly number[];
}

export interface DemandCell {
  readonly min: number;
  readonly max: number;
}

export interface SkillDemandModel {
  readonly weekday: Weekday;
  readonly shift: number;
  /** A bit in `StaffModel.skills`. */
  readonly skill: bigint;
  readonly skillName: Skill;
  readonly min: number;
}

export interface ShiftModel {
  readonly index: number;
  readonly code: Code;
  /** Minutes from 00:00 of the day that the shift belongs to; half-open `[start, end)`, `end` may pass 1440. */
  readonly start: number;
  readonly end: number;
  readonly paidMinutes: number;
  /** Idle minutes in one piece that the visits must leave: `breakMinutes` where the shift is longer than 5.5 h, else 0. */
  readonly breakNeeded: number;
  /** At least three hours between 21:00 and 06:00. */
  readonly night: boolean;
}

export interface StaffModel {
  readonly index: number;
  readonly id: StaffId;
  readonly source: CaseStaff;
  readonly zone: number;
  readonly skills: bigint;
  /** `canWork[shift]`: the person's own codes. */
  readonly canWork: readonly boolean[];
  readonly weekendEvery: number;
  /** Plan days that she is away, as day numbers from the case's start. */
  readonly off: ReadonlySet<number>;
  readonly offWeekdays: ReadonlySet<Weekday>;
  /** `fixed[rotaDay]`: UNDECIDED, OFF or a shift index. */
  readonly fixed: Int8Array;
  /** Paid minutes of a whole rota that the position gives. */
  readonly contractMinutes: number;
}

export interface RecipientModel {
  readonly index: number;
  readonly id: RecipientId;
  readonly source: CaseRecipient;
  readonly zone: number;
  readonly teamSize: number;
  /** A staff index, or -1. */
  readonly primary: number;
  readonly previousTeam: readonly number[];
  readonly excluded: ReadonlySet<number>;
  readonly visits: readonly VisitModel[];
}

export interface VisitModel {
  readonly index: number;
  readonly id: VisitId;
  readonly source: CaseVisit;
  readonly recipient: number;
  readonly zone: number;
  /** Earliest and latest start, minutes of the day, both included. */
  readonly earliest: number;
  readonly latest: number;
  readonly minutes: number;
  readonly carers: 1 | 2;
  readonly skills: bigint;
  readonly excluded: ReadonlySet<number>;
  /** Days of a visit with a recurrence; empty for a movable one. */
  readonly fixedDays: readonly number[];
  /** `null` for a visit with a recurrence. */
  readonly movable: MovableModel | null;
}

export interface MovableModel {
  readonly timesPerWeek: number;
  readonly weekdays: ReadonlySet<Weekday>;
  readonly minDaysBetween: number;
}

export interface SupervisionModel {
  readonly weekday: Weekday;
  readonly start: number;
  readonly end: number;
  readonly minShare: number;
  /** `attends[shift]`: overlaps the slot by at least 30 minutes. */
  readonly attends: readonly boolean[];
}

/** In a rota row: no shift on this day. */
export const OFF = -1;
/** In `StaffModel.fixed`: nothing is decided for this day. */
export const UNDECIDED = -2;

/** `rota[staff][rotaDay]`: OFF or a shift index. */
export type Rota = readonly Int8Array[];

/** The shift that a person works on a plan day (the rota repeats, before day 0 too; days off count), or OFF. */
export function dutyOn(model: Model, rota: Rota, who: { staff: number; day: number }): number {
  const { staff, day } = who;
  if (model.staff[staff]!.off.has(day)) return OFF;
  const rotaDay = ((day % model.rotaDays) + model.rotaDays) % model.rotaDays;
  return rota[staff]![rotaDay]!;
}

/** One visit of the plan in the making. */
export interface PlacedVisit {
  readonly visit: number;
  readonly day: number;
  /** Minutes of the day. */
  readonly start: number;
  readonly staff: readonly number[];
}

/** One occurrence that nobody makes. */
export interface UnplacedVisit {
  readonly visit: number;
  /** The day of a fixed occurrence; for a movable one, Monday of its week. */
  readonly day: number;
}

export interface Team {
  readonly primary: number;
  /** Holds the primary. */
  readonly members: readonly number[];
}

/** A plan as numbers, before it is written as JSON. `teams[recipient]`. */
export interface Solution {
  readonly rota: Rota;
  readonly teams: readonly Team[];
  readonly placed: readonly PlacedVisit[];
  readonly unplaced: readonly UnplacedVisit[];
}
