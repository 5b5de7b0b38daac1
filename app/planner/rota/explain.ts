import type { Finding } from '../../domain/case/plan';
import { isoDateOf } from '../../domain/time/clock';
import type { Model, Rota } from '../model/model';
import { judgeRota } from '../rules/judge';
import type { Conflict } from './conflicts/conflict';
import { dayPeopleConflicts, fixedOverDemandConflicts } from './conflicts/day-people';
import { fixedCellConflicts } from './conflicts/fixed-cells';
import { groupHoursConflicts, personHoursConflicts } from './conflicts/hours';
import { rotaShiftConflicts, weekendConflicts } from './conflicts/rota-shifts';

/**
 * Why no rota of the case can be legal, as far as counting proves it: each finding names what is needed, what is
 * possible at most and what is missing. Empty for a legal rota, and where nothing is proven. A finding carries the name
 * of a rule that `rota` breaks; all rules that cannot be kept together stand in its facts.
 */
export function explainImpossible(model: Model, rota: Rota): Finding[] {
  const broken = new Set(judgeRota(model, rota).flatMap(({ rule }) => (rule.level === 'hard' ? [rule.id] : [])));
  if (broken.size === 0) return [];
  return provenConflicts(model).flatMap((conflict) => {
    const rule = conflict.rules.find((id) => broken.has(id));
    return rule === undefined ? [] : [findingOfConflict(model, { conflict, rule })];
  });
}

/** Every conflict that counting proves, widest first. */
function provenConflicts(model: Model): Conflict[] {
  return [
    ...groupHoursConflicts(model),
    ...weekendConflicts(model),
    ...rotaShiftConflicts(model),
    ...dayPeopleConflicts(model),
    ...fixedOverDemandConflicts(model),
    ...personHoursConflicts(model),
    ...fixedCellConflicts(model),
  ];
}

function findingOfConflict(model: Model, of: { conflict: Conflict; rule: string }): Finding {
  const { cause, rules, needed, possible, unit, staff, day, facts } = of.conflict;
  return {
    rule: of.rule,
    level: 'hard',
    ...(staff === undefined ? {} : { staff: model.staff[staff]!.source.id }),
    ...(day === undefined ? {} : { date: isoDateOf(model.startEpochDay + day) }),
    facts: { cause, needed, possible, missing: needed - possible, unit, ...facts, rules: [...rules] },
  };
}
