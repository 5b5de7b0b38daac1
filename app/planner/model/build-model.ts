import { DEFAULT_RULES, type PlanningCase } from '../../domain/case/planning-case';
import { epochDayOf, WEEKDAYS, overlapMinutes } from '../../domain/time/clock';
import { caseLookup, type CaseLookup } from './case-lookup';
import type { DemandCell, Model, RecipientModel, ShiftModel, SkillDemandModel, SupervisionModel } from './model';
import { recipientModel } from './recipient-model';
import { intervalOf, shiftModel } from './shift-model';
import { staffModel } from './staff-model';

/** Somebody reaches the supervision slot when her shift overlaps it by at least this. */
const SUPERVISION_OVERLAP_MINUTES = 30;

/** A valid case as indexes and lookups. Throws only where the case was never validated. */
export function buildModel(source: PlanningCase): Model {
  const lookup = caseLookup(source);
  const shifts = source.shiftCodes.map(shiftModel);
  const frame = {
    rules: { ...DEFAULT_RULES, ...source.rules },
    rotaWeeks: source.rotaWeeks,
    planWeeks: source.planWeeks,
    rotaDays: source.rotaWeeks * 7,
    planDays: source.planWeeks * 7,
    startEpochDay: epochDayOf(source.start),
    shifts,
  };
  const recipients = recipientModels(source, { lookup, planDays: frame.planDays });
  return {
    case: source,
    ...frame,
    staff: source.staff.map((person, index) => staffModel(person, index, { ...frame, lookup })),
    recipients,
    visits: recipients.flatMap((recipient) => recipient.visits),
    demand: demandTable(source, lookup),
    skillDemand: skillDemandRows(source, lookup),
    travel: source.zones.map((from) => source.zones.map((to) => source.travelMinutes[from.id]?.[to.id] ?? 0)),
    supervision: supervisionModel(source, shifts),
    others: null,
  };
}

function recipientModels(source: PlanningCase, frame: { lookup: CaseLookup; planDays: number }): RecipientModel[] {
  let firstVisit = 0;
  return source.recipients.map((recipient, index) => {
    const built = recipientModel(recipient, { ...frame, index, firstVisit });
    firstVisit += built.visits.length;
    return built;
  });
}

function demandTable(source: PlanningCase, lookup: CaseLookup): DemandCell[][] {
  const table: DemandCell[][] = WEEKDAYS.map(() => source.shiftCodes.map(() => ({ min: 0, max: 0 })));
  for (const { weekday, code, min, max } of source.demand) {
    const row = table[weekday - 1];
    if (row) row[lookup.shift(code)] = { min, max };
  }
  return table;
}

function skillDemandRows(source: PlanningCase, lookup: CaseLookup): SkillDemandModel[] {
  return (source.skillDemand ?? []).map(({ weekday, code, skill, min }) => ({
    weekday,
    shift: lookup.shift(code),
    skill: lookup.skillBits([skill]),
    skillName: skill,
    min,
  }));
}

function supervisionModel(source: PlanningCase, shifts: readonly ShiftModel[]): SupervisionModel | null {
  if (!source.supervision) return null;
  const { weekday, minShare } = source.supervision;
  const slot = intervalOf(source.supervision);
  return {
    weekday,
    minShare,
    ...slot,
    attends: shifts.map((shift) => overlapMinutes(shift, slot) >= SUPERVISION_OVERLAP_MINUTES),
  };
}
