import { z } from 'zod';

export const ZONE_PARAM = 'sone';
export const STAFF_PARAM = 'ansatt';
export const TIER_PARAM = 'gruppe';
export const SORT_PARAM = 'sorter';

/** `plan`: as the recipients stand in the list of their zone. `gap`: faces above the floor. */
export const SORTS = ['plan', 'name', 'faces', 'gap', 'visits'] as const;
export type CaseloadSort = (typeof SORTS)[number];

export interface CaseloadChoice {
  readonly zoneId: string | null;
  readonly staffId: string | null;
  readonly tier: string | null;
  readonly sort: CaseloadSort;
}

const id = z.uuid().nullable().catch(null);
const tier = z.string().min(1).max(40).nullable().catch(null);
const sort = z.enum(SORTS).catch('plan');

/** What the address asks for; what is not an id or a known word asks for nothing. */
export function caseloadChoice(request: Request): CaseloadChoice {
  const search = new URL(request.url).searchParams;
  return {
    zoneId: id.parse(search.get(ZONE_PARAM)),
    staffId: id.parse(search.get(STAFF_PARAM)),
    tier: tier.parse(search.get(TIER_PARAM)),
    sort: sort.parse(search.get(SORT_PARAM)),
  };
}
