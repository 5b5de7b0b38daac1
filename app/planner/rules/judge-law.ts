import type { Rota } from '../model/model';
import { LAW_RULES } from './index';
import { judgeRota, type Judged } from './judge';
import type { LawFrame } from './law/law-frame';
import { lawLine, type LawLine } from './law/law-line';
import type { LineRule } from './law/law-rule';

/** Every breach of the law and of good practice, in the order of the rulebook. */
export function judgeLaw(frame: LawFrame, rota: Rota): Judged[] {
  const lines = frame.model.staff.map((person) => lawLine(frame, rota, person));
  return LAW_RULES.flatMap((rule) => {
    const breaches = rule.per === 'line' ? lines.flatMap((line) => rule.check(frame, line)) : rule.check(frame, lines);
    return breaches.map((breach) => ({ rule, breach }));
  });
}
