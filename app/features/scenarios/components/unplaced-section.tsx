import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatLongDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { useTold } from '~/ui/use-told';
import type { NamedResult } from '../scenario-page.query.server';
import { nameOf } from './visit-changes';

/** Visits that nobody makes, each with the nearest ways to have it made. */
export function UnplacedSection({ result }: { result: NamedResult }) {
  const { t } = useTranslation('scenarios');
  const language = useLanguage();
  const { unplaced, unplacedTotal } = result;
  const told = useTold();
  const elsewhere = told.elsewhere(result.unplacedElsewhere, (count) => t('unplaced.elsewhere', { count }));
  if (unplacedTotal.count === 0) return null;
  return (
    <Alert data-color="warning" className="stack">
      <Heading level={2} data-size="2xs">
        {told.sentence(unplacedTotal, (count) => t('unplaced.head', { count }))}
      </Heading>
      <ul>
        {unplaced.map((visit, index) => (
          <li key={`${visit.recipient}-${visit.date}-${index}`}>
            {nameOf(visit.recipient, t('visits.newOne'))}, {formatLongDay(visit.date, language)}
            {visit.remedies.length === 0 ? <>. {t('unplaced.noRemedy')}</> : null}
            <ul>
              {visit.remedies.map((remedy, number) => (
                <li key={number}>
                  {t(`unplaced.remedy.${remedy.kind}`, { who: remedy.staff.join(' + '), minutes: remedy.minutes })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {elsewhere === null ? null : <Paragraph>{elsewhere}</Paragraph>}
    </Alert>
  );
}
