import { Alert, Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import type { ShownVisit } from '../visit-row';

/** The visits that nobody makes, above everything else, because someone waits for them. */
export function UnassignedVisits({ visits, changeable }: { visits: readonly ShownVisit[]; changeable: boolean }) {
  const { t } = useTranslation(['visits', 'visitChange']);
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
            {changeable && visit.recipient ? (
              <>
                {' · '}
                <TextLink to={`/besok/${visit.id}/endre`}>
                  {t('visitChange:changeUnassigned', { name: visit.recipient.name })}
                </TextLink>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
