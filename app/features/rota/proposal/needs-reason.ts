import type { IsoDate } from '~/domain/brand';
import type { DatedAgreement } from '~/domain/working-time/limit';
import { noticeLacking } from '~/domain/working-time/plan-notice';
import { noticeOn } from './notice';

/** Why a publication has to be given a reason: a rota is to be discussed, and known, long enough before (aml 10-3). */
export type ReasonCause = 'shortNotice' | 'notDiscussed';

/** What the law or an agreement asks for that a publication does not have. None: no reason is asked for. */
export function needsReason(publication: {
  today: IsoDate;
  /** The first day that the version decides. */
  from: IsoDate;
  /** When it was discussed, or `null`. */
  heldOn: IsoDate | null;
  agreements: readonly DatedAgreement[];
}): ReasonCause[] {
  const { today, from, heldOn, agreements } = publication;
  const noticeDays = noticeOn(agreements, from).days;
  const lacks = (discussedOn: IsoDate | null): boolean =>
    noticeLacking({ discussedOn, startsOn: from, noticeDays }) > 0;
  return [...(lacks(today) ? ['shortNotice' as const] : []), ...(lacks(heldOn) ? ['notDiscussed' as const] : [])];
}
