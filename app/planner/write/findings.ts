import type { Finding } from '../../domain/case/plan';
import type { DatedAgreement } from '../../domain/working-time/limit';
import type { RecipientWish } from '../../domain/visits/recipient-wish';
import type { Underlay } from '../model/around';
import type { Model } from '../model/model';
import { explainImpossible, type ProofMeans } from '../rota/explain';
import { PLAN_RULES } from '../rules/index';
import { findingOf, judgePlan, type Judged } from '../rules/judge';
import type { PlanView } from '../rules/plan-view';
import { pinFindings, type TeamPins } from '../visits/pins';
import { laidOverFindings } from './laid-over';
import { joinLaw } from './law-findings';
import { rotaLines } from './plan-parts';
import { wishFindings } from './wish-findings';

/** What findings go by beside the case: agreements on the law's limits, and means to prove a case impossible. */
export interface JudgedBy {
  readonly agreements?: readonly DatedAgreement[];
  /** What the rota is laid over. */
  readonly underlay?: Underlay | undefined;
  readonly means?: ProofMeans;
  readonly pinned?: TeamPins | undefined;
  readonly recipientWishes?: readonly RecipientWish[] | undefined;
}

/** What is proven impossible, then every breach of the plan, hard ones first; of the law's, by these agreements. */
export function planFindings(model: Model, plan: PlanView, by: JudgedBy): Finding[] {
  const { rota } = plan.solution;
  const { agreements = [], means, pinned = {}, recipientWishes = [] } = by;
  const ofPlan = judgePlan(model, plan);
  const findings = by.underlay
    ? [...laidOverFindings(by.underlay, { lines: rotaLines(model, rota), agreements }), ...visitFindings(model, ofPlan)]
    : joinLaw(model, { rota, ofCase: ofPlan, agreements });
  // What is proven of a rota that repeats says nothing of one that is laid over another.
  const proven = by.underlay ? [] : explainImpossible(model, rota, { agreements, means });
  return [
    ...proven,
    ...findings.filter(({ level }) => level === 'hard'),
    ...findings.filter(({ level }) => level === 'soft'),
    ...pinFindings(model, pinned),
    ...wishFindings(model, plan, recipientWishes),
  ];
}

const OF_VISITS: ReadonlySet<Judged['rule']> = new Set(PLAN_RULES);

/** What visits and care teams break, of all that a plan does. */
export const visitFindings = (model: Model, judged: readonly Judged[]): Finding[] =>
  judged.filter(({ rule }) => OF_VISITS.has(rule)).map((one) => findingOf(model, one));
