import type { Finding } from '../../domain/case/plan';
import { mod } from '../../domain/time/clock';
import type { DatedAgreement } from '../../domain/working-time/limit';
import type { Model, Rota } from '../model/model';
import { findingOf, type Judged } from '../rules/judge';
import { judgeLaw, withLaw } from '../rules/judge-law';
import { lawFrame, redDaysAround } from '../rules/law/law-frame';

/**
 * What the law and good practice find in every turn of a rota that the plan reaches, joined with what the case's rules
 * found. A breach that is the same in each turn is told of the first.
 */
export function joinLaw(
  model: Model,
  of: { rota: Rota; ofCase: readonly Judged[]; agreements: readonly DatedAgreement[] },
): Finding[] {
  const turns = Math.max(1, Math.ceil(model.planWeeks / model.rotaWeeks));
  const told = new Set<string>();
  const findings: Finding[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const { start } = model.case;
    const redDays = redDaysAround({ start, rotaWeeks: model.rotaWeeks, turn });
    const { agreements } = of;
    const frame = lawFrame(model, { agreements, redDays, turn, supplements: [], hourlyWageOre: null });
    for (const judged of withLaw(frame, { ofCase: of.ofCase, ofLaw: judgeLaw(frame, of.rota) })) {
      const key = sameInEachTurn(model, judged);
      if (turn > 0 && told.has(key)) continue;
      told.add(key);
      findings.push(findingOf(model, judged));
    }
  }
  return findings;
}

const sameInEachTurn = ({ rotaDays }: Model, { rule, breach }: Judged): string =>
  JSON.stringify([rule.id, breach.staff, breach.day === undefined ? null : mod(breach.day, rotaDays), breach.size]);
