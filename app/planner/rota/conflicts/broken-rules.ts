import type { Finding } from '../../../domain/case/plan';
import type { DatedAgreement } from '../../../domain/working-time/limit';
import type { Model, Rota } from '../../model/model';
import { judgeRota } from '../../rules/judge';
import { judgeLaw, withLaw } from '../../rules/judge-law';
import { lawFrame, redDaysAround } from '../../rules/law/law-frame';

/**
 * The rules that a rota breaks by which a case can be impossible. A rule of the case that says the same as one of the
 * law is soft where only the law finds it, by what a person has agreed on herself.
 */
export function brokenRules(
  model: Model,
  of: { rota: Rota; agreements: readonly DatedAgreement[] },
): ReadonlyMap<string, Finding['level']> {
  const ofCase = judgeRota(model, of.rota);
  const agreements = of.agreements.filter(({ staff }) => staff !== null);
  const broken = new Map<string, Finding['level']>();
  const turns = Math.max(1, Math.ceil(model.planWeeks / model.rotaWeeks));
  for (let turn = 0; turn < (agreements.length > 0 ? turns : 0); turn++) {
    const redDays = redDaysAround({ start: model.case.start, rotaWeeks: model.rotaWeeks, turn });
    const frame = lawFrame(model, { agreements, redDays, turn, supplements: [], hourlyWageOre: null });
    for (const { rule, breach } of withLaw(frame, { ofCase, ofLaw: judgeLaw(frame, of.rota) })) {
      if (rule.level === 'hard') broken.set(rule.id, 'hard');
      const twin = 'twin' in rule && 'agreement' in breach.facts ? rule.twin : undefined;
      if (twin !== undefined && !broken.has(twin)) broken.set(twin, 'soft');
    }
  }
  if (agreements.length === 0) {
    for (const { rule } of ofCase) if (rule.level === 'hard') broken.set(rule.id, 'hard');
  }
  return broken;
}
