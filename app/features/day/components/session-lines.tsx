import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useHasAllTexts } from '~/platform/i18n/use-has-all-texts';
import type { DaySession } from '../day-sessions.query.server';

/** The day's supervision and other sessions. She registers that she is there on the page of each. */
export function SessionLines({ sessions }: { sessions: readonly DaySession[] }) {
  const { t } = useTranslation('day');
  const hasAll = useHasAllTexts();
  if (sessions.length === 0) return null;
  return (
    <section aria-label={t('sessions')}>
      {sessions.map(({ id, title, from, to, place }) => (
        <p key={id}>
          <Link to={`/opplaering/okt/${id}`} reloadDocument={!hasAll} className="day__link">
            <span className="day__time">
              {from}–{to}
            </span>
            {title}
          </Link>
          {place === '' ? null : <span className="muted">, {place}</span>}
        </p>
      ))}
    </section>
  );
}
