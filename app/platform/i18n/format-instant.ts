import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { formatClock } from './format-clock';
import type { Language } from './language';

const LOCAL_DATE = new Intl.DateTimeFormat('en-GB', {
  timeZone: DEFAULT_TIME_ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** `21.11.2026 kl. 09:12` of an ISO instant, where the people are. */
export function formatInstant(instant: string, language: Language): string {
  const moment = new Date(instant);
  const date = LOCAL_DATE.format(moment).replaceAll('/', '.');
  return `${date} ${language === 'nb' ? 'kl.' : 'at'} ${formatClock(moment)}`;
}
