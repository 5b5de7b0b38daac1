import { Heading, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { useTold } from '~/ui/use-told';
import type { ChangedFromStart as Changed } from '../run-changed-cells.server';
import type { RunResult } from '../run-result.query.server';
import type { VersionChanges } from '../version-changes.server';
import { FindingsSummary } from './findings-summary';
import { SeamNotice } from './seam-notice';
import { ResultTable } from './result-table';
import { UnassignedSummary } from './unassigned-summary';

const PAGES = [
  { to: '/turnus', key: 'rota' },
  { to: '/fordeling', key: 'caseload' },
  { to: '/besok', key: 'visits' },
  { to: '/kontinuitet/plan', key: 'continuity' },
] as const;

const STANDING = {
  draft: 'result.asDraft',
  inConsultation: 'result.asDraft',
  published: 'result.isPublished',
  superseded: 'result.isSuperseded',
} as const;

/** What a run has come to: figures beside today's, what changes, what is broken, and where to look closer. */
export function ResultSummary({ result }: { result: RunResult }) {
  const { t } = useTranslation('proposal');
  const { id, number, status } = result.proposal;
  return (
    <>
      <section className="stack" aria-labelledby="result-head">
        <Heading level={2} data-size="sm" id="result-head">
          {t('result.title')}
        </Heading>
        <Paragraph>{t(STANDING[status], { number })}</Paragraph>
        {result.seam ? <SeamNotice seam={result.seam} /> : null}
        <nav aria-label={t('result.look')} className="cluster">
          <span>{t('result.look')}:</span>
          {PAGES.map(({ to, key }) => (
            <DsLink asChild key={key}>
              <Link to={`${to}?versjon=${id}`}>{t(`result.${key}`)}</Link>
            </DsLink>
          ))}
        </nav>
        <ResultTable result={result} />
        <Paragraph data-size="sm" className="muted">
          {t('result.floorHelp')}
        </Paragraph>
      </section>
      <section className="stack" aria-labelledby="changes-head">
        <Heading level={2} data-size="sm" id="changes-head">
          {t('result.changes')}
        </Heading>
        {result.fromStart ? <ChangedFromStart changed={result.fromStart} /> : null}
        {result.changes ? <ChangeCounts changes={result.changes} /> : <p>{t('result.nothingToCompare')}</p>}
      </section>
      <UnassignedSummary unassigned={result.unassigned} />
      {result.found ? <FindingsSummary found={result.found} /> : null}
    </>
  );
}

/** How much of the rota is other than in the version that the search started from. */
function ChangedFromStart({ changed }: { changed: Changed }) {
  const { t } = useTranslation('proposal');
  const language = useLanguage();
  const { cells, ofCells, startNumber } = changed;
  const values = {
    count: cells,
    cells: formatNumber(cells, { language }),
    ofCells: formatNumber(ofCells, { language }),
    number: startNumber,
  };
  return <Paragraph>{t('result.fromStart', values)}</Paragraph>;
}

/** How much is other than in the published version. */
export function ChangeCounts({ changes }: { changes: VersionChanges }) {
  const { t } = useTranslation('proposal');
  const { sentence } = useTold();
  const language = useLanguage();
  const visitsText = (count: number) => t('result.changedVisits', { count, visits: formatNumber(count, { language }) });
  return (
    <ul>
      <li>{t('result.changedCells', { count: changes.cells })}</li>
      <li>{sentence(changes.teamsTotal, (count) => t('result.changedTeams', { count }))}</li>
      <li>{sentence(changes.primaries, (count) => t('result.changedPrimaries', { count }))}</li>
      <li>{sentence(changes.visits, visitsText)}</li>
    </ul>
  );
}
