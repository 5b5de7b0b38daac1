import { useTranslation } from 'react-i18next';
import type { Month, ReviewMeasure, ReviewSplit, WindowLength } from '~/domain/continuity/review-cells';
import { formatNumber, formatShare } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';

/** Figures and groups of a review in words. */
export function useReviewText({
  days,
  zoneNames,
}: {
  days: WindowLength;
  zoneNames: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation(['review', 'continuity']);
  const language = useLanguage();
  const months = new Map<Month, string>();
  const measureKey = (measure: ReviewMeasure) => (measure === 'faces' ? (`m${days}` as const) : measure);
  return {
    measure: (measure: ReviewMeasure): string => t(`continuity:measure.${measureKey(measure)}.name`),
    help: (measure: ReviewMeasure): string => t(`continuity:measure.${measureKey(measure)}.help`),
    value(measure: ReviewMeasure, value: number | null): string {
      if (measure === 'faces') return formatNumber(value, { language, digits: 1, fixed: true });
      if (measure === 'coc') return formatNumber(value, { language, digits: 2, fixed: true });
      return formatShare(value, language);
    },
    /** A step of a scale, as short as it can be written. */
    tick: (measure: ReviewMeasure, value: number): string =>
      measure === 'faces' || measure === 'coc'
        ? formatNumber(value, { language, digits: 2 })
        : formatShare(value, language),
    /** `nov 25`. A page says each many times. */
    month(month: Month): string {
      const known = months.get(month);
      if (known !== undefined) return known;
      const [year = '', number = ''] = month.split('-');
      const told = `${t(`review:months.m${Number(number)}` as 'review:months.m1')} ${year.slice(2)}`;
      months.set(month, told);
      return told;
    },
    group(split: ReviewSplit, key: string): string {
      if (split === 'all') return t('continuity:everyone');
      if (split === 'zone') return zoneNames[key] ?? '–';
      if (split === 'category') return t(`review:category.${key}` as 'review:category.dual');
      return key === '' ? t('review:noTier') : key;
    },
  };
}
export type ReviewText = ReturnType<typeof useReviewText>;
