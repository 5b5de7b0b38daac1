import type { Finding } from '../../domain/case/plan';
import type { DatedAgreement } from '../../domain/working-time/limit';
import type { RecipientWish } from '../../domain/visits/recipient-wish';
import type { Model } from '../model/model';
import { explainImpossible, type ProofMeans } from '../rota/explain';
import { judgePlan } from '../rules/judge';
import type { PlanView } from '../rules/plan-view';
import { pinFindings, type TeamPins } from '../visits/pins';
import { joinLaw } from './law-findings';
import { wishFindings } from './wish-findings';

/** What findings go by beside the case: agreements on the law's limits, and means to prove a case impossible. */
export interface JudgedBy {
  readonly agreements?: readonly DatedAgreement[];
  readonly means?: ProofMeans;
  readonly pinned?: TeamPins | undefined;
  readonly recipientWishes?: readonly RecipientWish[] | undefined;
}

/** What is proven impossible, then every breach of the plan, hard ones first; of the law's, by these agreements. */
export function planFindings(model: Model, plan: PlanView, by: JudgedBy): Finding[] {
  const { rota } = plan.solution;
  const { agreements = [], means, pinned = {}, recipientWishes = [] } = by;
  const findings = joinLaw(model, { rota, ofCase: judgePlan(model, plan), agreements });
  const proven = explainImpossible(model, rota, { agreements, means });
  return [
    ...proven,
    ...findings.filter(({ level }) => level === 'hard'),
    ...findings.filter(({ level }) => level === 'soft'),
    ...pinFindings(model, pinned),
    ...wishFindings(model, plan, recipientWishes),
  ];
}
