import type { Code, IsoDate, RecipientId, Skill, StaffId } from '../../domain/brand';
import type { PlanningCase } from '../../domain/case/planning-case';
import { addDays, daysBetween } from '../../domain/time/clock';
import type { WorkingTimeContext } from '../../domain/working-time/context';
import { buildModel } from '../model/build-model';
import { dutyOn, OFF, type Model, type Solution, type StaffModel } from '../model/model';
import { createFaces, DAYS_REMEMBERED, type Faces } from '../repair/faces';
import { fullTimeWeekOf } from '../rules/law/line-hours';
import { lawFrame, type LawFrame } from '../rules/law/law-frame';
import { lawLine } from '../rules/law/law-line';
import { solutionOf, type PlanSource } from '../write/read-plan';
import { shiftCostOre } from './shift-cost';
import { overtimeMinutes, restAround, substituteBreaches, withShift, type SubstituteBreach } from './substitute-law';

/** A shift that nobody works, in a case whose rota is as long as its plan. */
export interface OpenShift {
  readonly date: IsoDate;
  readonly code: Code;
  /** Recipients whom whoever was to work it was to visit. */
  readonly recipients: readonly RecipientId[];
  /** What those visits ask for. */
  readonly skills: readonly Skill[];
}

/** A shift beyond her rota that somebody took, and the minutes of it that were overtime. */
export interface TakenShift {
  readonly staff: StaffId;
  readonly date: IsoDate;
  readonly overtimeMinutes: number;
}

/** Somebody who could work an open shift. Rest and overtime in minutes, cost in oere. */
export interface RankedSubstitute {
  readonly staff: StaffId;
  /** What of the law the shift would break; empty where she may work it. */
  readonly breaches: readonly SubstituteBreach[];
  /** Skills that the affected visits ask for and she does not have. */
  readonly lacks: readonly Skill[];
  /** Rest left to the shifts around; `null` where there is none within weeks. */
  readonly restBefore: number | null;
  readonly restAfter: number | null;
  /** How many of the affected recipients know her, and how many there are. */
  readonly knownTo: number;
  readonly recipients: number;
  /** Those who do. */
  readonly known: readonly RecipientId[];
  readonly overtimeMinutes: number;
  /** `null` where no wage is set. */
  readonly costOre: number | null;
  /** Shifts that she took beyond her rota in the four weeks before. */
  readonly extraShifts: number;
}

export interface SubstituteQuestion {
  readonly case: PlanningCase;
  readonly plan: PlanSource;
  readonly context: WorkingTimeContext;
  readonly taken: readonly TakenShift[];
  readonly open: readonly OpenShift[];
}

/**
 * For each open shift everyone who has its code and no shift that day, best first: whom the law lets work it (with the
 * agreements), then who has every skill that the visits ask for, then who is known to most of the affected recipients (of
 * their care team, or with them in the 28 days before), then least overtime, least cost, fewest extra shifts lately, and
 * the order of the case. No breach of the law is made good by anything else.
 */
export function rankSubstitutes(question: SubstituteQuestion): RankedSubstitute[][] {
  const model = buildModel(question.case);
  const solution = solutionOf(model, question.plan);
  const ground: Ground = {
    ...question,
    model,
    solution,
    frame: lawFrame(model, question.context),
    faces: createFaces(model, solution),
  };
  return question.open.map((open) => rankFor(ground, open));
}

interface Ground extends Pick<SubstituteQuestion, 'taken'> {
  readonly model: Model;
  readonly solution: Solution;
  readonly frame: LawFrame;
  readonly faces: Faces;
}

function rankFor(ground: Ground, open: OpenShift): RankedSubstitute[] {
  const { model, solution } = ground;
  const shift = model.shifts.findIndex(({ code }) => code === open.code);
  const day = daysBetween({ from: model.case.start, to: open.date });
  if (shift < 0 || day < 0 || day >= model.planDays) return [];
  return model.staff
    .filter((person) => isFree(model, solution, { person, day, shift }))
    .map((person) => weigh(ground, { open, person, day, shift }))
    .sort(compareSubstitutes);
}

/** What the order of substitutes goes by. */
type Ranked = Pick<RankedSubstitute, 'breaches' | 'lacks' | 'knownTo' | 'overtimeMinutes' | 'costOre' | 'extraShifts'>;

/** The better stands first; equals keep the order that they have. */
export function compareSubstitutes(a: Ranked, b: Ranked): number {
  return (
    Number(a.breaches.length > 0) - Number(b.breaches.length > 0) ||
    Number(a.lacks.length > 0) - Number(b.lacks.length > 0) ||
    b.knownTo - a.knownTo ||
    a.overtimeMinutes - b.overtimeMinutes ||
    (a.costOre ?? 0) - (b.costOre ?? 0) ||
    a.extraShifts - b.extraShifts
  );
}

interface Try {
  readonly person: StaffModel;
  readonly day: number;
  readonly shift: number;
}

/** Whether a person has the code, is not away, and works nothing that day or at that time. */
function isFree(model: Model, { rota }: Solution, { person, day, shift }: Try): boolean {
  if (!person.canWork[shift] || person.off.has(day)) return false;
  const dutyIn = (days: number) => dutyOn(model, rota, { staff: person.index, day: day + days });
  if (dutyIn(0) !== OFF) return false;
  const { start, end } = model.shifts[shift]!;
  const last = day === 0 ? undefined : model.shifts[dutyIn(-1)];
  const next = day + 1 === model.planDays ? undefined : model.shifts[dutyIn(1)];
  return (!last || last.end - 1440 <= start) && (!next || next.start + 1440 >= end);
}

function weigh(ground: Ground, at: Try & { open: OpenShift }): RankedSubstitute {
  const { model, solution, frame, taken } = ground;
  const { open, person, day, shift } = at;
  const before = lawLine(frame, solution.rota, person);
  const after = withShift(solution.rota, { staff: person.index, day, shift });
  const minutes = overtimeMinutes({
    ...{ person, before, day, paidMinutes: model.shifts[shift]!.paidMinutes },
    fullWeekMinutes: fullTimeWeekOf(frame, before).minutes,
  });
  const own = taken.filter(({ staff }) => staff === person.id);
  const breaches = substituteBreaches({
    ...{ frame, person, before: solution.rota, after },
    overtime: own.map(({ staff, date, overtimeMinutes }) => ({ staff, date, minutes: overtimeMinutes })),
    more: { staff: person.id, date: open.date, minutes },
  });
  const rest = restAround(frame, lawLine(frame, after, person), day);
  const known = knownTo(ground, at);
  return {
    staff: person.id,
    breaches,
    lacks: open.skills.filter((skill) => !person.source.skills?.includes(skill)),
    ...{ restBefore: rest.before, restAfter: rest.after },
    ...{ knownTo: known.length, recipients: open.recipients.length, known },
    overtimeMinutes: minutes,
    costOre: shiftCostOre(frame, { person, day, shift: model.shifts[shift]!, overtimeMinutes: minutes }),
    extraShifts: own.filter(({ date }) => date < open.date && date >= addDays(open.date, -DAYS_REMEMBERED)).length,
  };
}

function knownTo({ model, faces }: Ground, { open, person, day }: Try & { open: OpenShift }): RecipientId[] {
  return open.recipients.filter((id) => {
    const recipient = model.recipients.findIndex((one) => one.id === id);
    if (recipient < 0) return false;
    const acquaintance = faces.acquaintance({ recipient, staff: person.index, day });
    return acquaintance === 'team' || acquaintance === 'met';
  });
}
