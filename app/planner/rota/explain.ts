import type { Finding } from '../../domain/case/plan';
import type { DatedAgreement } from '../../domain/working-time/limit';
import { isoDateOf } from '../../domain/time/clock';
import type { LinearSolver } from '../linear/linear-model';
import type { Model, Rota } from '../model/model';
import { brokenRules } from './conflicts/broken-rules';
import type { Conflict } from './conflicts/conflict';
import { dayPeopleConflicts, fixedOverDemandConflicts } from './conflicts/day-people';
import { fixedCellConflicts } from './conflicts/fixed-cells';
import { groupHoursConflicts, personHoursConflicts } from './conflicts/hours';
import { LineConflicts } from './conflicts/line-conflicts';
import { rotaShiftConflicts, weekendConflicts } from './conflicts/rota-shifts';
import { loosestRules } from './personal-limits';

/** What a proof over whole lines needs: the solver, and when to be content with what is proven. */
export interface ProofMeans {
  readonly solver: LinearSolver;
  readonly expired: () => boolean;
}

/** By what a case is found impossible: agreements that people have of their own, and means to prove more than counts do. */
interface ExplainedBy {
  readonly agreements?: readonly DatedAgreement[];
  readonly means?: ProofMeans | undefined;
}

/**
 * Why no rota of the case can be legal: each finding names what is needed, what is possible at most and what is
 * missing. Counting proves most conflicts; with `means`, whole lines prove the others too, and every conflict is made
 * as small as it can be, with the cheapest ways out. Empty for a legal rota, and where nothing is proven. A finding
 * carries the name of a rule that `rota` breaks; all rules that cannot be kept together stand in its facts.
 */
export function explainImpossible(model: Model, rota: Rota, by: ExplainedBy = {}): Finding[] {
  const { agreements = [], means } = by;
  const broken = brokenRules(model, { rota, agreements });
  if (broken.size === 0) return [];
  const conflicts = provenConflicts({ ...model, rules: loosestRules(model, agreements) });
  const told = means ? new LineConflicts(model, { ...means, agreements }).tell(conflicts, brokenBy(broken)) : conflicts;
  return told.flatMap((conflict) => {
    const rule =
      conflict.rules.find((id) => broken.has(id)) ??
      (conflict.cause === 'smallest-conflict' ? [...broken.keys()][0] : undefined);
    return rule === undefined ? [] : [findingOfConflict(model, { conflict, rule, level: broken.get(rule) ?? 'hard' })];
  });
}

const brokenBy = (rules: ReadonlyMap<string, Finding['level']>) => ({
  hard: [...rules.values()].includes('hard'),
  law: [...rules.values()].includes('soft'),
});

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

function findingOfConflict(model: Model, of: { conflict: Conflict; rule: string; level: Finding['level'] }): Finding {
  const { cause, rules, needed, possible, unit, staff, day, facts } = of.conflict;
  const missing = Math.round((needed - possible) * 100) / 100;
  return {
    rule: of.rule,
    level: of.level,
    ...(staff === undefined ? {} : { staff: model.staff[staff]!.source.id }),
    ...(day === undefined ? {} : { date: isoDateOf(model.startEpochDay + day) }),
    facts: { cause, needed, possible, missing, unit, ...facts, rules: [...rules], ...(of.level === 'soft' ? LAW : {}) },
  };
}

/** A conflict that only the law sees keeps a rota from being published as any of its breaches does. */
const LAW = { standing: 'law' };
