import type { IsoDate } from '~/domain/brand';
import { limit, limitBook, type DatedAgreement } from '~/domain/working-time/limit';

/** How long before it starts a rota has to be known: the law's days, or longer where that is agreed. */
export interface Notice {
  readonly days: number;
  /** Paragraph, and where a longer notice is agreed. */
  readonly source: string;
}

/** The notice that a rota needs that starts on a day (aml 10-3). */
export function noticeOn(agreements: readonly DatedAgreement[], date: IsoDate): Notice {
  const { value, source, agreement } = limit(limitBook(agreements), { rule: 'noticeDays', staff: null, date });
  return { days: value, source: agreement ? `${source}; ${agreement.source}` : source };
}
