import type { Model } from '../../model/model';
import type { PlanRule } from '../rule';
import { placeOf } from './carers-of';

/** Each skill that a visit needs is had by at least one of its carers. */
export const skills: PlanRule = {
  id: 'skills',
  level: 'hard',
  source: 'house',
  scope: 'visit',
  unit: 'people',
  check: (model, plan) =>
    plan.entries.flatMap((entry) =>
      (entry.visit.source.skills ?? [])
        .filter((skill) => !entry.staff.some((staff) => hasSkill(model, { staff, skill })))
        .map((skill) => ({ ...placeOf(entry), size: 1, facts: { skill } })),
    ),
};

function hasSkill(model: Model, { staff, skill }: { staff: number; skill: string }): boolean {
  return (model.staff[staff]?.source.skills ?? []).some((own) => own === skill);
}
