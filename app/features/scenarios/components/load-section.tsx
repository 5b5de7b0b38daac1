import { Heading, Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { ToldTotal } from '~/domain/continuity/told-counts';
import { formatHours } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { useTold } from '~/ui/use-told';
import type { NamedResult } from '../scenario-page.query.server';

/** Each person's time with recipients, and how many she visits, before and after. */
export function LoadSection({ load }: Pick<NamedResult, 'load'>) {
  const { t } = useTranslation('scenarios');
  const language = useLanguage();
  const hours = (minutes: number | null) => (minutes === null ? t('load.gone') : formatHours(minutes, language));
  const { number } = useTold();
  const count = (value: ToldTotal | null) => (value === null ? '–' : number(value));
  return (
    <section className="stack" aria-labelledby="load-head">
      <Heading level={2} data-size="xs" id="load-head">
        {t('load.head')}
      </Heading>
      <div className="scroll-x" role="region" tabIndex={0} aria-labelledby="load-head">
        <Table data-size="sm">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{t('load.name')}</Table.HeaderCell>
              <Table.HeaderCell scope="col" className="num">
                {t('load.hoursBefore')}
              </Table.HeaderCell>
              <Table.HeaderCell scope="col" className="num">
                {t('load.hoursAfter')}
              </Table.HeaderCell>
              <Table.HeaderCell scope="col" className="num">
                {t('load.recipients')}
              </Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {load.map((row) => (
              <Table.Row key={row.name}>
                <Table.HeaderCell scope="row">{row.name}</Table.HeaderCell>
                <Table.Cell className="num">{hours(row.minutesBefore)}</Table.Cell>
                <Table.Cell className="num">{hours(row.minutesAfter)}</Table.Cell>
                <Table.Cell className="num">
                  {t('faces.fromTo', { before: count(row.recipientsBefore), after: count(row.recipientsAfter) })}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </section>
  );
}
