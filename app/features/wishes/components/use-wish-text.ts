import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import type { Weekday } from '~/domain/time/clock';
import { formatDate, formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { useWeekdayNames } from '~/platform/i18n/use-weekday-names';

export interface ShownWish {
  readonly id: string;
  readonly weekday: number | null;
  readonly date: IsoDate | null;
  /** The shift that is wished for; `null` is a day off. */
  readonly want: string | null;
  readonly weight: number;
}

/** `hver fredag: fri (viktig)` */
export function useWishText(): (wish: ShownWish) => string {
  const { t } = useTranslation('wishes');
  const weekdays = useWeekdayNames();
  const language = useLanguage();
  return ({ weekday, date, want, weight }) => {
    const wanted = want ?? t('wish.off');
    const what =
      date === null
        ? t('wish.weekday', { weekday: weekdays[(weekday ?? 1) as Weekday], want: wanted })
        : t('wish.date', { date: `${formatDay(date, language)}${formatDate(date).slice(6)}`, want: wanted });
    const weights = { 1: t('wish.weights.w1'), 2: t('wish.weights.w2'), 3: t('wish.weights.w3') };
    return `${what} (${weights[weight as 1 | 2 | 3]})`;
  };
}
