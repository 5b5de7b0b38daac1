import { useTranslation } from 'react-i18next';
import { SMALLEST_GROUP } from '~/domain/continuity/suppress';
import type { ToldCount, ToldTotal } from '~/domain/continuity/told-counts';

/** Words for what a reader is told of people whom she may not see. */
export function useTold() {
  const { t } = useTranslation('common');
  return {
    /** `least`: the text for so many at least; `null` where there is nothing elsewhere. */
    elsewhere: (told: ToldCount, least: (count: number) => string): string | null => {
      if (told === 0) return null;
      return told === 'few' ? t('told.few', { limit: SMALLEST_GROUP }) : least(told);
    },
    /** `exact` begins with the count, as a sentence. */
    sentence: ({ count, isLeast }: ToldTotal, exact: (count: number) => string): string => {
      const text = exact(count);
      return isLeast ? t('told.leastOf', { what: `${text.charAt(0).toLowerCase()}${text.slice(1)}` }) : text;
    },
    /** Of what may be nothing at all there is no number to tell. */
    number: ({ count, isLeast }: ToldTotal): string =>
      !isLeast ? String(count) : count === 0 ? '–' : t('told.least', { count }),
  };
}
