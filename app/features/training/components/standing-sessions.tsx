import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDayOfYear } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { StandingRow } from '../standing-sessions.query.server';

/** So many are named; of the rest it is told how many they are. */
const MOST_NAMED = 8;

/** Which sessions a change of the series will leave as they are, before it is saved. */
export function StandingSessions({ sessions }: { sessions: readonly StandingRow[] }) {
  const { t } = useTranslation('training');
  const language = useLanguage();
  if (sessions.length === 0) return null;
  const more = sessions.length - MOST_NAMED;
  return (
    <Alert data-color="warning">
      <Paragraph>{t('series.standing', { count: sessions.length })}</Paragraph>
      <ul>
        {sessions.slice(0, MOST_NAMED).map(({ id, date, start, signedUp }) => (
          <li key={id}>
            {formatDayOfYear(date, language)} {start}:{' '}
            {signedUp > 0 ? t('programme.signedUp', { count: signedUp }) : t('series.standingOther')}
          </li>
        ))}
        {more > 0 ? <li>{t('series.standingMore', { count: more })}</li> : null}
      </ul>
    </Alert>
  );
}
