import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import type { SeriesPage } from '../series-page.query.server';

/** Names the sessions that a change of the series left as they were, because somebody has signed up, so that they are mended. */
export function LeftBehind({ sessions }: { sessions: SeriesPage['sessions'] }) {
  const { t } = useTranslation('training');
  const language = useLanguage();
  const left = sessions.filter(({ isLeftBehind }) => isLeftBehind);
  if (left.length === 0) return null;
  return (
    <Alert data-color="warning" className="no-print">
      <Paragraph>{t('series.leftBehind', { count: left.length })}</Paragraph>
      <ul>
        {left.map(({ id, date, start, end, place, signedUp }) => (
          <li key={id}>
            <TextLink to={`/opplaering/okt/${id}/endre`}>
              {formatDay(date, language)} {start}–{end}
            </TextLink>
            {place === '' ? '' : `, ${place}`}: {t('programme.signedUp', { count: signedUp })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
