import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { ProvenFloors } from '../continuity.query.server';

/** How few faces are proven to be possible at best: in this rota, and in any. */
export function FloorsLine({ floors: { capacity, anyRota } }: { floors: ProvenFloors }) {
  const { t } = useTranslation('continuity');
  const language = useLanguage();
  const told = (value: number): string => formatNumber(value, { language, digits: 2 });
  if (capacity === null && anyRota === null) return null;
  return (
    <Paragraph>
      {capacity === null ? null : t('floors.capacity', { floor: told(capacity) })}{' '}
      {anyRota === null ? null : t('floors.anyRota', { floor: told(anyRota) })}
    </Paragraph>
  );
}
