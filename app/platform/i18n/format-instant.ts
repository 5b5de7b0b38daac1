import { DateTime } from 'luxon';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import type { Language } from './language';

/** `21.11.2026 kl. 09:12` of an ISO instant, where the people are. */
export const formatInstant = (instant: string, language: Language): string =>
  DateTime.fromISO(instant, { zone: DEFAULT_TIME_ZONE }).toFormat(
    language === 'nb' ? "dd.MM.yyyy 'kl.' HH:mm" : "dd.MM.yyyy 'at' HH:mm",
  );
