import { Details, Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { StripVisit } from './face-strip-visits';

/** The visits of a face strip, one a row, for those who would rather read. */
export function FaceTable({ visits, of }: { visits: readonly StripVisit[]; of: string | undefined }) {
  const { t } = useTranslation('faces');
  const name = of === undefined ? t('tableCaption') : `${of}, ${t('tableCaption')}`;
  const language = useLanguage();
  const who = ({ carers }: StripVisit) =>
    carers.map(({ name, role }) => t('who', { name, role: t(`role.${role}`) })).join(', ') || '–';
  return (
    <Details className="no-print">
      <Details.Summary>{t('asTable')}</Details.Summary>
      <Details.Content>
        <div className="scroll-x" role="region" aria-label={name} tabIndex={0}>
          <Table zebra data-size="sm">
            <caption className="visually-hidden">{name}</caption>
            <Table.Head>
              <Table.Row>
                {(['day', 'time', 'who', 'state'] as const).map((column) => (
                  <Table.HeaderCell scope="col" key={column}>
                    {t(`column.${column}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {visits.map((visit) => (
                <Table.Row key={visit.id}>
                  <Table.Cell>{formatDay(visit.date, language)}</Table.Cell>
                  <Table.Cell>{[visit.start, visit.end].filter(Boolean).join('–') || '–'}</Table.Cell>
                  <Table.Cell>{who(visit)}</Table.Cell>
                  <Table.Cell>{t(`state.${visit.status}`)}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      </Details.Content>
    </Details>
  );
}
