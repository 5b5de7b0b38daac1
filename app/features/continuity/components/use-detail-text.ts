import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import type { ReviewMeasure, WindowLength } from '~/domain/continuity/review-cells';
import { addDays } from '~/domain/time/clock';
import { formatDate, formatNumber, formatShare, isoWeekOf } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { DetailGroup } from '../detail-address';

/** A number that somebody looks behind. */
export interface DetailAbout {
  readonly measure: ReviewMeasure;
  readonly group: DetailGroup;
  readonly zone: string | null;
  readonly windows: readonly IsoDate[];
}

/** What stands behind a number, in words. */
export function useDetailText() {
  const { t } = useTranslation(['reviewTools', 'continuity', 'common']);
  const language = useLanguage();
  const measure = (name: ReviewMeasure, days: WindowLength): string => {
    const key = name !== 'faces' ? name : days === 14 ? 'm14' : 'm28';
    return t(`continuity:measure.${key}.name`);
  };
  const groupName = ({ group: { split, key }, zone }: DetailAbout): string => {
    if (split === 'zone') return zone ?? '–';
    if (split === 'tier') return t('target.tier', { name: key === '' ? '–' : key });
    if (split === 'all') return t('target.everyone');
    return t(`common:category.${key as 'dual'}`, { defaultValue: '–' });
  };
  return {
    measure,
    lead: (about: DetailAbout): string =>
      t('detail.lead', { measure: measure(about.measure, about.group.days), group: groupName(about) }),
    /** `uke 45–46, 02.11.2026–15.11.2026`. */
    window(start: IsoDate, days: WindowLength): string {
      const last = addDays(start, days - 1);
      const weeks = { from: isoWeekOf(start), to: isoWeekOf(last) };
      return t('detail.window', { ...weeks, first: formatDate(start), last: formatDate(last) });
    },
    value(name: ReviewMeasure, value: number | null): string {
      if (name === 'faces') return formatNumber(value, { language, digits: 0 });
      return name === 'coc' ? formatNumber(value, { language, digits: 2 }) : formatShare(value, language);
    },
  };
}
