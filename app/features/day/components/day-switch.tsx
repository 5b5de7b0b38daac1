import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';

/** To the days beside this one. */
export function DaySwitch({ date }: { date: IsoDate }) {
  const { t } = useTranslation('day');
  const language = useLanguage();
  const [before, after] = [addDays(date, -1), addDays(date, 1)];
  return (
    <nav className="day__switch" aria-label={t('days')}>
      <Link to={`/i-dag?dato=${before}`} className="day__link">
        {t('previous')} <span className="muted">{formatDay(before, language)}</span>
      </Link>
      <Link to="/i-dag" className="day__link">
        {t('today')}
      </Link>
      <Link to={`/i-dag?dato=${after}`} className="day__link">
        {t('next')} <span className="muted">{formatDay(after, language)}</span>
      </Link>
    </nav>
  );
}
