import type { Skill } from '../../domain/brand';
import { MINUTES_PER_DAY, weekdayOf, type Weekday } from '../../domain/time/clock';
import { holdsVisit, isAble } from '../bounds/day-crew';
import type { Model, SkillDemandModel, VisitModel } from '../model/model';

/** So many of some people are needed at work on a weekday and shift, for a visit that only they may make. */
interface VisitDemand {
  readonly weekday: Weekday;
  readonly shift: number;
  readonly people: readonly number[];
  readonly min: number;
}

const NO_SKILL = '' as Skill;

/**
 * The model with a demand for people who may make each visit, wherever one shift alone reaches it and somebody who works
 * that shift may not make it. A rota that is legal for the case can lack them on a day, and weekends then stand in the
 * way of every search that would bring them in. Answers the model itself where nobody is lacking.
 */
export function withVisitDemand(model: Model): Model {
  const rows = new Map<string, VisitDemand>();
  for (const row of model.visits.flatMap((visit) => demandOf(model, visit))) {
    const key = `${String(row.weekday)} ${String(row.shift)} ${row.people.join()}`;
    if (row.min > (rows.get(key)?.min ?? 0)) rows.set(key, row);
  }
  if (rows.size === 0) return model;
  const firstBit = BigInt((model.case.skills ?? []).length);
  const asked = [...rows.values()].map((row, i) => ({ ...row, skill: 1n << (firstBit + BigInt(i)) }));
  const skillsOf = (person: number): bigint =>
    asked.reduce((bits, { people, skill }) => (people.includes(person) ? bits | skill : bits), 0n);
  return {
    ...model,
    staff: model.staff.map((person) => ({ ...person, skills: person.skills | skillsOf(person.index) })),
    skillDemand: [
      ...model.skillDemand,
      ...asked.map(({ weekday, shift, skill, min }): SkillDemandModel => ({
        weekday,
        shift,
        skill,
        skillName: NO_SKILL,
        min,
      })),
    ],
  };
}

function demandOf(model: Model, visit: VisitModel): VisitDemand[] {
  const shift = onlyShift(model, visit);
  if (shift === null) return [];
  const onShift = model.staff.filter(({ canWork }) => canWork[shift]);
  const people = onShift.filter((person) => isAble(person, visit)).map(({ index }) => index);
  if (people.length === onShift.length || people.length < visit.carers) return [];
  const weekdays = new Set(visit.fixedDays.map(weekdayOf));
  return [...weekdays].map((weekday) => ({ weekday, shift, people, min: visit.carers }));
}

/** The shift that reaches a visit, where no other does; `null` otherwise. */
function onlyShift({ shifts, rules }: Model, visit: VisitModel): number | null {
  const reaching = shifts.flatMap((shift) =>
    [0, -MINUTES_PER_DAY]
      .filter((shiftedBy) => holdsVisit({ shift, visit, shiftedBy, handover: rules.handoverMinutes }))
      .map((shiftedBy) => ({ shift: shift.index, shiftedBy })),
  );
  const [only] = reaching;
  return reaching.length === 1 && only?.shiftedBy === 0 ? only.shift : null;
}
