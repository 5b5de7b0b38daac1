import { mod } from '../../domain/time/clock';
import type { Rota } from '../model/model';
import { LAW_RULES } from './index';
import type { Judged } from './judge';
import { limitOn, type LawFrame } from './law/law-frame';
import { lawLine } from './law/law-line';
import { agreementFacts, type LawRule } from './law/law-rule';

/** Every breach of the law and of good practice, in the order of the rulebook. */
export function judgeLaw(frame: LawFrame, rota: Rota): (Judged & { readonly rule: LawRule })[] {
  const lines = frame.model.staff.map((person) => lawLine(frame, rota, person));
  return LAW_RULES.flatMap((rule) => {
    const breaches = rule.per === 'line' ? lines.flatMap((line) => rule.check(frame, line)) : rule.check(frame, lines);
    return breaches.map((breach) => ({ rule, breach }));
  });
}

/**
 * Joins what the case's rules and the law find. Where both tell of one breach, the case's rule does, and names the
 * agreement that sets its limit. Where a person has an agreement of her own, which no case carries, the law does.
 */
export function withLaw(
  frame: LawFrame,
  found: { ofCase: readonly Judged[]; ofLaw: readonly (Judged & { readonly rule: LawRule })[] },
): Judged[] {
  const ofCase = found.ofCase.flatMap((judged) => byAgreement(frame, judged));
  const told = new Set(
    ofCase.filter(({ rule }) => HAS_TWIN.has(rule.id)).map((one) => placeOf(frame, one.rule.id, one)),
  );
  const ofLaw = found.ofLaw.filter((one) => !one.rule.twin || !told.has(placeOf(frame, one.rule.twin, one)));
  return [...ofCase, ...ofLaw];
}

const placeOf = ({ model }: LawFrame, rule: string, { breach }: Judged): string =>
  `${rule} ${breach.staff} ${breach.day === undefined ? '' : mod(breach.day, model.rotaDays)}`;

const HAS_TWIN = new Set(LAW_RULES.flatMap(({ twin }) => twin ?? []));

function byAgreement(frame: LawFrame, judged: Judged): Judged[] {
  const { rule, breach } = judged;
  if (rule.limit === undefined || !frame.limits.has(rule.limit)) return [judged];
  const person = frame.model.staff[breach.staff ?? -1] ?? null;
  const limit = limitOn(frame, {
    rule: rule.limit,
    person,
    day: frame.firstDay + mod(breach.day ?? 0, frame.model.rotaDays),
  });
  if (HAS_TWIN.has(rule.id) && limit.agreement !== null && limit.agreement.staff !== null) return [];
  return [{ rule, breach: { ...breach, facts: { ...breach.facts, ...agreementFacts(limit) } } }];
}
