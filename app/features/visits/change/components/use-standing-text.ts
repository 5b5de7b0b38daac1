import { useTranslation } from 'react-i18next';
import type { Clock, IsoDate } from '~/domain/brand';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';

interface Standing {
  readonly date: IsoDate;
  readonly start: Clock | null;
  readonly carers: readonly string[];
}

/** When and by whom a visit is made, as people say it. */
export function useStandingText(): (standing: Standing | null) => string {
  const { t } = useTranslation('visitChange');
  const language = useLanguage();
  return (standing) => {
    if (standing === null || standing.start === null) return t('effect.nobody');
    return `${formatDay(standing.date, language)} ${standing.start} ${standing.carers.join(' + ')}`;
  };
}
