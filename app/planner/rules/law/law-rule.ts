import type { Standing } from '../../../domain/working-time/standing';
import type { Facts } from '../../../domain/case/plan';
import type { Limit } from '../../../domain/working-time/limit';
import type { Breach, RuleHead } from '../rule';
import type { LawFrame } from './law-frame';
import type { LawLine } from './law-line';

interface LawRuleHead extends RuleHead {
  /** In a plan the hard rules are those of the planning case; what the law adds is soft there, and keeps from publishing. */
  readonly level: 'soft';
  readonly standing: Standing;
  /** A rule of the planning case that says the same of the wall clock; where both find a breach, one is told. */
  readonly twin?: string;
}

/** A rule of the law or of good practice that looks at one person's line on its real dates. */
export interface LineRule extends LawRuleHead {
  readonly per: 'line';
  check(frame: LawFrame, line: LawLine): Breach[];
}

/** One that looks at all lines together. */
export interface GroupRule extends LawRuleHead {
  readonly per: 'group';
  check(frame: LawFrame, lines: readonly LawLine[]): Breach[];
}

export type LawRule = LineRule | GroupRule;

/** What a finding tells of a limit: the agreement that sets it, where one does. */
export const agreementFacts = ({ agreement }: Limit<unknown>): Facts =>
  agreement === null ? {} : { agreement: agreement.source };
