import { Alert, Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { OpenAlarm } from '~/domain/visits/alarms';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from './text-link';

/** The alarms that wait for an answer, each with the way to it; nothing where none does. Names no recipient. */
export function AlarmNote({ alarms }: { alarms: readonly OpenAlarm[] }) {
  const { t } = useTranslation('alarms');
  const language = useLanguage();
  if (alarms.length === 0) return null;
  return (
    <Alert data-color="danger" role="alert">
      <Heading level={2} data-size="2xs">
        {t('waiting', { count: alarms.length })}
      </Heading>
      <ul>
        {alarms.map(({ id, kind, zone, raisedAt }) => (
          <li key={id}>
            <TextLink to={`/alarmer/${id}`}>{t(`${kind}.short`)}</TextLink>{' '}
            {t('since', { zone, when: formatInstant(raisedAt, language) })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
