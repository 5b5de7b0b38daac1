import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import type { Refusal } from '~/domain/verdict';
import { formatDate, formatNumber } from '~/platform/i18n/format';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';

/** Why a publication was refused, in words. */
export function usePublishFault(): (refusal: Refusal) => string {
  const { t } = useTranslation('proposal');
  const language = useLanguage();
  const date = (fact: string | number | undefined) => (fact === undefined ? '' : formatDate(String(fact) as IsoDate));
  return ({ cause, facts }) =>
    t(`publish.fault.${cause as 'stale'}`, {
      ...facts,
      hours: typeof facts?.hours === 'number' ? formatNumber(facts.hours, { language, digits: 1 }) : '',
      start: date(facts?.start),
      end: date(facts?.end),
      first: date(facts?.first),
      when: facts?.at === undefined ? '' : formatInstant(String(facts.at), language),
      defaultValue: t('publish.fault.stale'),
    });
}
