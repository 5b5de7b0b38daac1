import { useTranslation } from 'react-i18next';
import { TextLink } from '~/ui/text-link';
import type { DaySession } from '../day-sessions.query.server';

/** The day's supervision and other sessions. She registers that she is there on the page of each. */
export function SessionLines({ sessions }: { sessions: readonly DaySession[] }) {
  const { t } = useTranslation('day');
  if (sessions.length === 0) return null;
  return (
    <section aria-label={t('sessions')}>
      {sessions.map(({ id, title, from, to, place }) => (
        <p key={id}>
          <span className="day__time">
            {from}–{to}
          </span>{' '}
          <TextLink to={`/opplaering/okt/${id}`}>{title}</TextLink>
          {place === '' ? null : <span className="muted">, {place}</span>}
        </p>
      ))}
    </section>
  );
}
