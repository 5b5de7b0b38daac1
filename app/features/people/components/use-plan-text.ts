import { useTranslation } from 'react-i18next';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { useWeekdayNames } from '~/platform/i18n/use-weekday-names';
import type { Frequency } from '../visit-recurrence';

interface PlanFacts {
  frequency: Frequency;
  earliest: string;
  latest: string;
  minutes: number;
  carers: number;
}

/** A visit plan in plain words: "Hver mandag og torsdag, start kl. 10:00–13:00, 45 min". The times are of the start. */
export function usePlanText(): (plan: PlanFacts) => string {
  const { t } = useTranslation('recipients');
  const language = useLanguage();
  const names = useWeekdayNames();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const daysOf = ({ weekdays }: Frequency) => {
    const text = weekdays.join();
    if (text === '1,2,3,4,5') return t('words.workdays');
    if (text === '6,7') return t('words.weekends');
    return list.format(weekdays.map((weekday) => names[weekday]));
  };
  const oftenOf = (frequency: Frequency): string => {
    const everyDay = frequency.weekdays.length === 7;
    const days = daysOf(frequency);
    if (frequency.kind === 'movable') {
      const often = t('words.times', { count: frequency.times });
      const on = everyDay ? often : t('words.timesOn', { often, days });
      const apart = frequency.times > 1 || frequency.daysBetween > 1 ? frequency.daysBetween : 1;
      return apart === 1 ? on : t('words.apart', { often: on, count: apart });
    }
    if (frequency.kind === 'days') {
      const often = t('words.everyNthDay', { count: frequency.interval });
      return everyDay ? often : t('words.timesOn', { often, days });
    }
    if (frequency.interval > 1) return t('words.everyNthWeek', { days, count: frequency.interval });
    return everyDay ? t('words.daily') : t('words.every', { days });
  };
  return ({ frequency, earliest, latest, minutes, carers }) => {
    const often = oftenOf(frequency);
    const when =
      earliest === latest
        ? t('words.at', { often, time: earliest })
        : t('words.between', { often, from: earliest, to: latest });
    const length = t('words.minutes', { when, minutes: formatNumber(minutes, { language }) });
    return carers === 2 ? t('words.twoCarers', { text: length }) : length;
  };
}
