import { Heading, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import type { OwnSession } from '../own-sessions.query.server';

/** Supervision, lunches and training days to come, with what they run into. */
export function SessionCard({ sessions }: { sessions: readonly OwnSession[] }) {
  const { t } = useTranslation('ownRota');
  const language = useLanguage();
  return (
    <section className="card stack" aria-labelledby="okter">
      <Heading level={2} data-size="xs" id="okter">
        {t('sessions.title')}
      </Heading>
      {sessions.length === 0 ? <p className="muted">{t('sessions.none')}</p> : null}
      <ul className="own-rota__list">
        {sessions.map(({ id, date, start, end, title, theme, place, ...session }) => (
          <li key={id}>
            <TextLink to={`/opplaering/okt/${id}`} label={`${title} ${formatDay(date, language)} ${start}–${end}`}>
              {title}
            </TextLink>{' '}
            {formatDay(date, language)} {start}–{end}
            <span className="muted">{[theme, place].map((one) => (one ? `, ${one}` : '')).join('')}</span>{' '}
            {session.isSignedUp ? <Tag data-size="sm">{t('sessions.signedUp')}</Tag> : null}{' '}
            {session.isOffShift ? (
              <Tag data-size="sm" data-color="warning">
                {t('sessions.offShift')}
              </Tag>
            ) : null}{' '}
            {session.visits.map((visit) => (
              <Tag key={visit.start} data-size="sm" data-color="warning">
                {t('sessions.visit', visit)}
              </Tag>
            ))}
          </li>
        ))}
      </ul>
      <p>
        <TextLink to="/opplaering">{t('sessions.toAll')}</TextLink>
      </p>
    </section>
  );
}
