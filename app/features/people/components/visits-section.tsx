import { Paragraph, Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RecipientData } from './recipient-facts';
import { Section } from './section';

interface VisitsSectionProps {
  visits: RecipientData['visits'];
  /** The same visits as a strip of faces, above the table. */
  strip?: ReactNode;
}

/** The visits of the next two weeks. */
export function VisitsSection({ visits, strip }: VisitsSectionProps) {
  const { t } = useTranslation('recipients');
  const language = useLanguage();
  return (
    <Section id="besok" title={t('visitsTitle')}>
      {strip}
      {visits.length === 0 ? (
        <Paragraph>{t('noVisits')}</Paragraph>
      ) : (
        <div className="scroll-x people__visits" role="region" aria-label={t('visitsTitle')} tabIndex={0}>
          <Table zebra data-size="sm">
            <caption className="visually-hidden">{t('visitsTitle')}</caption>
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell scope="col">{t('day')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('time')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('who')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('status')}</Table.HeaderCell>
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {visits.map((visit) => (
                <Table.Row key={visit.id}>
                  <Table.Cell>{formatDay(visit.date, language)}</Table.Cell>
                  <Table.Cell>{visit.start === null ? '–' : `${visit.start}–${visit.end}`}</Table.Cell>
                  <Table.Cell>{visit.carers.map((carer) => carer.name).join(', ') || t('nobody')}</Table.Cell>
                  <Table.Cell>{t(`visitStatus.${visit.status}`)}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Section>
  );
}
