import { Button, Heading } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { OwnDay } from '../own-day.query.server';

/** How a staff member's day stands, with the way to it, and her shifts of the week. */
export function OwnDayCards({ own }: { own: OwnDay }) {
  const { t } = useTranslation('overview');
  const language = useLanguage();
  return (
    <>
      <section className="card stack" aria-labelledby="own-visits">
        <Heading level={2} data-size="xs" id="own-visits">
          {t('own.visits')}
        </Heading>
        <p className={own.visits.count === 0 ? 'muted' : undefined}>
          {own.visits.count === 0 ? t('own.noVisits') : t('own.count', { count: own.visits.count })}{' '}
          {own.visits.next === null ? '' : t('own.next', { time: own.visits.next })}
        </p>
        <Button asChild>
          <Link to="/i-dag">{t('own.open')}</Link>
        </Button>
      </section>
      <section className="card stack" aria-labelledby="own-shifts">
        <Heading level={2} data-size="xs" id="own-shifts">
          {t('own.shifts')}
        </Heading>
        {own.shifts.length === 0 ? <p className="muted">{t('own.noShifts')}</p> : null}
        <ul className="overview__list">
          {own.shifts.map((shift) => (
            <li key={shift.date}>
              {formatDay(shift.date, language)}: <strong>{shift.code}</strong> {shift.from}–{shift.to}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
