import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { formatDate } from '~/platform/i18n/format';

/** How reach is counted. */
export function CountHelp({ on }: { on: IsoDate }) {
  const { t } = useTranslation('themeLunches');
  return (
    <details>
      <summary>{t('help.heading')}</summary>
      <p>{t('help.reach', { date: formatDate(on) })}</p>
      <p>{t('help.whom')}</p>
    </details>
  );
}
