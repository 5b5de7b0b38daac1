import type { Finding } from '../../../domain/case/plan';
import type { DatedAgreement } from '../../../domain/working-time/limit';
import type { Model, Rota } from '../../model/model';
import { judgeRota, type Judged } from '../../rules/judge';
import { judgeLaw, withLaw } from '../../rules/judge-law';
import { lawFrame, redDaysAround } from '../../rules/law/law-frame';

/** Rules of the law alone, on real dates, by which a case can be impossible. */
const OF_LAW: ReadonlySet<string> = new Set(['sundays', 'day-hours']);

/**
 * The rules that a rota breaks by which a case can be impossible. What only the law finds is soft: rules that the case does
 * not have, and those that it has where a person has agreed on something else herself.
 */
export function brokenRules(
  model: Model,
  of: { rota: Rota; agreements: readonly DatedAgreement[] },
): ReadonlyMap<string, Finding['level']> {
  const ofCase = judgeRota(model, of.rota);
  const broken = new Map<string, Finding['level']>();
  const turns = Math.max(1, Math.ceil(model.planWeeks / model.rotaWeeks));
  for (let turn = 0; turn < turns; turn++) {
    const redDays = redDaysAround({ start: model.case.start, rotaWeeks: model.rotaWeeks, turn });
    const { agreements } = of;
    const frame = lawFrame(model, { agreements, redDays, turn, supplements: [], hourlyWageOre: null });
    for (const { rule, breach } of withLaw(frame, { ofCase, ofLaw: judgeLaw(frame, of.rota) })) {
      if (rule.level === 'hard') broken.set(rule.id, 'hard');
      const law = OF_LAW.has(rule.id) ? rule.id : 'agreement' in breach.facts ? twinOf(rule) : undefined;
      if (law !== undefined && !broken.has(law)) broken.set(law, 'soft');
    }
  }
  return broken;
}

const twinOf = (rule: Judged['rule']): string | undefined => ('twin' in rule ? rule.twin : undefined);
