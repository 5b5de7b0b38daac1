/** What was changed of a recipient, so that the plan could follow: as the form on `/hva-om` names it. */
const KINDS = ['ended', 'visitAdded', 'visitChanged', 'visitEnded'] as const;
type ChangeKind = (typeof KINDS)[number];

const KIND_PARAM = 'endret';
const PLAN_PARAM = 'besok';

/** The address with what is offered on its page. */
export function withOffer(address: string, offer: { kind: ChangeKind; visitPlanId?: string }): string {
  const { kind, visitPlanId } = offer;
  const plan = visitPlanId === undefined ? '' : `&${PLAN_PARAM}=${visitPlanId}`;
  return `${address}&${KIND_PARAM}=${kind}${plan}`;
}

/** What an address offers; `null` where it offers nothing. */
export function offerIn(search: URLSearchParams): { kind: ChangeKind; visitPlanId: string } | null {
  const kind = KINDS.find((one) => one === search.get(KIND_PARAM));
  return kind === undefined ? null : { kind, visitPlanId: search.get(PLAN_PARAM) ?? '' };
}
