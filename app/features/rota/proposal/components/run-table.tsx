import { Link as DsLink, Table } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/platform/i18n/format-instant';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { useTold } from '~/ui/use-told';
import { VersionTag } from '~/ui/version-switch';
import type { RunInList } from '../run-list.query.server';

/** The runs that have been made, newest first. */
export function RunTable({ runs }: { runs: readonly RunInList[] }) {
  const { t } = useTranslation('proposal');
  const language = useLanguage();
  const told = useTold();
  return (
    <div className="scroll-x" role="region" tabIndex={0} aria-label={t('listTitle')}>
      <Table data-size="sm" className="run-table">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{t('list.started')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{t('list.by')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{t('list.state')}</Table.HeaderCell>
            <Table.HeaderCell scope="col" className="num">
              {t('list.time')}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col" className="num">
              {t('list.m14')}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col" className="num">
              {t('list.unassigned')}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col">{t('list.result')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {runs.map((run) => (
            <Table.Row key={run.id}>
              <Table.HeaderCell scope="row">
                <DsLink asChild>
                  <Link to={`/turnus/forslag/${run.id}`}>{formatInstant(run.requestedAt, language)}</Link>
                </DsLink>
              </Table.HeaderCell>
              <Table.Cell>{run.requestedBy}</Table.Cell>
              <Table.Cell>{t(`state.${run.status}`)}</Table.Cell>
              <Table.Cell className="num">{t('list.seconds', { seconds: run.seconds })}</Table.Cell>
              <Table.Cell className="num">{formatNumber(run.m14, { language, digits: 2 })}</Table.Cell>
              <Table.Cell className="num">{run.unassigned ? told.number(run.unassigned) : '–'}</Table.Cell>
              <Table.Cell>
                {run.result ? (
                  <>
                    {t('version', { number: run.result.number })} <VersionTag status={run.result.status} />
                  </>
                ) : null}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
