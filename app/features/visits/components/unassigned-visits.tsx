import { Alert, Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { VisitRow } from '../visit-row';

/** The visits that nobody makes, above everything else, because someone waits for them. */
export function UnassignedVisits({ visits }: { visits: readonly VisitRow[] }) {
  const { t } = useTranslation('visits');
  const language = useLanguage();
  if (visits.length === 0) return null;
  return (
    <Alert data-color="danger">
      <Heading level={2} data-size="2xs">
        {t('unassigned.title', { count: visits.length })}
      </Heading>
      <ul>
        {visits.map((visit) => (
          <li key={visit.id}>
            {visit.recipient?.name} · {visit.zoneName} ·{' '}
            {visit.date ? formatDay(visit.date, language) : t('unassigned.anyDay')}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
