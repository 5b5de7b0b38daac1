import { useTranslation } from 'react-i18next';
import type { Weekday } from '~/domain/time/clock';

/** The names of the weekdays, by ISO number. */
export function useWeekdayNames(): Readonly<Record<Weekday, string>> {
  const { t } = useTranslation('common');
  return t('weekday', { returnObjects: true });
}
