import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { formatDate } from '~/platform/i18n/format';

/** `fra 02.11.2026 til 31.12.2026`, or without an end. */
export function usePeriodText(): (period: { validFrom: IsoDate; validTo: IsoDate | null }) => string {
  const { t } = useTranslation('recipients');
  return ({ validFrom, validTo }) =>
    validTo === null
      ? t('periodFrom', { from: formatDate(validFrom) })
      : t('periodFromTo', { from: formatDate(validFrom), to: formatDate(validTo) });
}
