import { Heading, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { OwnDay } from '../own-day.query.server';

/** A staff member's visits of today and shifts of the week. */
export function OwnDayCards({ own }: { own: OwnDay }) {
  const { t } = useTranslation('overview');
  const language = useLanguage();
  return (
    <>
      <section className="card stack" aria-labelledby="own-visits">
        <Heading level={2} data-size="xs" id="own-visits">
          {t('own.visits')}
        </Heading>
        {own.visits.length === 0 ? <p className="muted">{t('own.noVisits')}</p> : null}
        <ol className="overview__list">
          {own.visits.map((visit) => (
            <li key={visit.id} className="overview__visit">
              <span className="overview__time">{visit.time}</span>
              <span>
                <DsLink asChild>
                  <Link to={`/tjenestemottakere/${visit.recipientId}`}>{visit.recipient}</Link>
                </DsLink>
                <span className="muted"> · {visit.zone}</span>
              </span>
            </li>
          ))}
        </ol>
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
