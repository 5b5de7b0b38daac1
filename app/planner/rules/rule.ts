import type { Facts } from '../../domain/case/plan';
import type { LimitName } from '../../domain/working-time/limits';
import type { Standing } from '../../domain/working-time/standing';
import type { Model, Rota } from '../model/model';
import type { PlanView } from './plan-view';

/** What the size of a breach counts. */
export type BreachUnit = 'shifts' | 'days' | 'people' | 'minutes' | 'weekends' | 'weeks' | 'visits' | 'wishes';

/** One rule: what it says, where it comes from and how large a breach is. Each stands in a file of its own. */
export interface RuleHead {
  /** The name that the contract and the findings use. */
  readonly id: string;
  readonly level: 'hard' | 'soft';
  /** Paragraph of the law or agreement (aml: arbeidsmiljoeloven; HTA: hovedtariffavtalen), or `house`. */
  readonly source: string;
  /** What it rests on, where its level and source do not tell; see `standingOf`. */
  readonly standing?: Standing;
  /** The limit that it asks, where an agreement can change it. */
  readonly limit?: LimitName;
  /** Whom or what the rule looks at. */
  readonly scope: 'cell' | 'person' | 'day' | 'visit' | 'carer' | 'duty' | 'recipient';
  readonly unit: BreachUnit;
}

/** A rule that a rota alone can break, so a board can ask it while a leader drafts. */
export interface RotaRule extends RuleHead {
  check(model: Model, rota: Rota): Breach[];
}

/** A rule of a rota that judges each day by itself, so that a board can ask it of the days that changed. */
export interface DayRule extends RotaRule {
  readonly scope: 'day';
  checkDay(model: Model, asked: { readonly rota: Rota; readonly day: number }): Breach[];
}

/** A rule that needs the visits or the teams too. */
export interface PlanRule extends RuleHead {
  check(model: Model, plan: PlanView): Breach[];
}

/** One breach: who and when by their numbers in the model, how much in the rule's unit, and figures that explain it. */
export interface Breach {
  readonly staff?: number;
  readonly recipient?: number;
  readonly visit?: number;
  /** Days from the case's start; a rota rule that looks at the rota itself gives the rota day. */
  readonly day?: number;
  /** Above 0, in the rule's unit. */
  readonly size: number;
  readonly facts: Facts;
}

/** A soft rule is advice, a hard one the law's where it names a paragraph and the house's where it does not. */
export function standingOf({ standing, level, source }: RuleHead): Standing {
  if (standing) return standing;
  if (level === 'soft') return 'advice';
  return source === 'house' ? 'house' : 'law';
}
