import type { IsoDate } from '~/domain/brand';
import { noticeLacking } from '~/domain/working-time/plan-notice';
import { NOTICE_DAYS } from './notice';

/** Why a publication has to be given a reason: the law wants a rota discussed, and known this long before (aml 10-3). */
export type ReasonCause = 'shortNotice' | 'notDiscussed';

/** What the law asks for that a publication does not have. None: no reason is asked for. */
export function needsReason(publication: {
  today: IsoDate;
  /** The first day that the version decides. */
  from: IsoDate;
  /** When it was discussed, or `null`. */
  heldOn: IsoDate | null;
}): ReasonCause[] {
  const { today, from, heldOn } = publication;
  const lacks = (discussedOn: IsoDate | null): boolean =>
    noticeLacking({ discussedOn, startsOn: from, noticeDays: NOTICE_DAYS }) > 0;
  return [...(lacks(today) ? ['shortNotice' as const] : []), ...(lacks(heldOn) ? ['notDiscussed' as const] : [])];
}
