import { useTranslation } from 'react-i18next';
import type { Weekday } from '~/domain/time/clock';
import { useWeekdayNames } from '~/platform/i18n/use-weekday-names';

interface WishFacts {
  weekday: Weekday | null;
  earliest: string | null;
  latest: string | null;
  name: string | null;
}

/** A recipient's wish in plain words: "Besøk på mandager kl. 10:00–12:00 av Kari". */
export function useWishText(): (wish: WishFacts) => string {
  const { t } = useTranslation('recipients');
  const weekdays = useWeekdayNames();
  return ({ weekday, earliest, latest, name }) => {
    const parts = [
      weekday && t('wishes.on', { weekday: weekdays[weekday] }),
      earliest !== null && t('wishes.between', { from: earliest, to: latest }),
      name !== null && t('wishes.by', { name }),
    ];
    return t('wishes.text', { parts: parts.filter(Boolean).join(' ') });
  };
}
