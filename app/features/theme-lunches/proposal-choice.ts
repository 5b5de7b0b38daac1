import type { Clock } from '~/domain/brand';
import { isClock } from '~/domain/time/clock';

/** How far ahead dates are looked for, in weeks. */
export const WEEKS_AHEAD = [4, 8, 12, 26] as const;
const USUAL_WEEKS = 8;

/** What dates are asked for, from the address. */
export interface ProposalChoice {
  readonly themeId: string | null;
  readonly zoneId: string | null;
  readonly weeks: number;
  /** When the lunch begins; none is as the zone's last one. */
  readonly start: Clock | null;
}

export function proposalChoice(search: URLSearchParams): ProposalChoice {
  const weeks = Number(search.get('uker'));
  const start = search.get('kl') ?? '';
  return {
    ...{ themeId: search.get('tema'), zoneId: search.get('sone'), start: isClock(start) ? start : null },
    weeks: WEEKS_AHEAD.find((one) => one === weeks) ?? USUAL_WEEKS,
  };
}
