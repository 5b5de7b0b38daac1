import { Heading, Paragraph, Table, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import { useTold } from '~/ui/use-told';
import type { NamedResult } from '../scenario-page.query.server';

/** Recipients who are met by others than before, those who lose everyone first. */
export function FacesSection({ result }: { result: NamedResult }) {
  const { t } = useTranslation('scenarios');
  const language = useLanguage();
  const { faces } = result;
  const told = useTold();
  const elsewhere = told.elsewhere(result.facesElsewhere, (count) => t('faces.elsewhere', { count }));
  const number = (value: number | null) => formatNumber(value, { language, digits: 1 });
  return (
    <section className="stack" aria-labelledby="faces-head">
      <Heading level={2} data-size="xs" id="faces-head">
        {t('faces.head')}
      </Heading>
      {faces.length === 0 && elsewhere === null ? <Paragraph>{t('faces.none')}</Paragraph> : null}
      {faces.length === 0 ? null : (
        <div className="scroll-x" role="region" tabIndex={0} aria-labelledby="faces-head">
          <Table data-size="sm">
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell scope="col">{t('faces.recipient')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('faces.lost')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('faces.met')}</Table.HeaderCell>
                <Table.HeaderCell scope="col" className="num">
                  {t('faces.count')}
                </Table.HeaderCell>
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {faces.map((row) => (
                <Table.Row key={row.recipient.id}>
                  <Table.HeaderCell scope="row">
                    <TextLink to={`/tjenestemottakere/${row.recipient.id}`}>{row.recipient.name}</TextLink>{' '}
                    {row.everyLost ? (
                      <Tag data-color="danger" data-size="sm">
                        {t('faces.every')}
                      </Tag>
                    ) : null}
                  </Table.HeaderCell>
                  <Table.Cell>{row.lost.length > 0 ? row.lost.join(', ') : '–'}</Table.Cell>
                  <Table.Cell>{row.met.length > 0 ? row.met.join(', ') : '–'}</Table.Cell>
                  <Table.Cell className="num">
                    {t('faces.fromTo', { before: number(row.before), after: number(row.after) })}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      {elsewhere === null ? null : <Paragraph>{elsewhere}</Paragraph>}
    </section>
  );
}
