import { Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { ToldTotal } from '~/domain/continuity/told-counts';
import { formatNumber, formatShare } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { useTold } from '~/ui/use-told';
import type { RunResult } from '../run-result.query.server';
import type { VersionFigures } from '../version-figures.server';

interface FigureRow {
  readonly key: string;
  readonly label: string;
  readonly of: (figures: VersionFigures) => string;
  /** The floor beside a count of faces. */
  readonly floor?: (figures: VersionFigures) => number | null | undefined;
}

/** The proposal in figures, beside the published version where there is one. */
export function ResultTable({ result }: { result: RunResult }) {
  const { t } = useTranslation('proposal');
  const language = useLanguage();
  const rows = useFigureRows(result);
  const columns = [result.proposal, ...(result.today ? [result.today] : [])];
  const floorText = (floor: number | null | undefined) =>
    floor === null || floor === undefined ? null : (
      <small className="muted"> {t('result.floor', { floor: formatNumber(floor, { language, digits: 2 }) })}</small>
    );
  return (
    <div className="scroll-x" role="region" tabIndex={0} aria-labelledby="result-table-caption">
      <Table data-size="sm" className="result-table">
        <caption id="result-table-caption">{t(result.today ? 'result.compare' : 'result.compareAlone')}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{t('result.figure')}</Table.HeaderCell>
            <Table.HeaderCell scope="col" className="num">
              {t('result.proposal')}
              <small className="result-table__version">{t('version', { number: result.proposal.number })}</small>
            </Table.HeaderCell>
            {result.today ? (
              <Table.HeaderCell scope="col" className="num">
                {t('result.today')}
                <small className="result-table__version">{t('version', { number: result.today.number })}</small>
              </Table.HeaderCell>
            ) : null}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.key}>
              <Table.HeaderCell scope="row">{row.label}</Table.HeaderCell>
              {columns.map((figures) => (
                <Table.Cell key={figures.id} className="num">
                  {row.of(figures)}
                  {floorText(row.floor?.(figures))}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function useFigureRows({ proposal, asked }: RunResult): FigureRow[] {
  const { t } = useTranslation('proposal');
  const language = useLanguage();
  const { number } = useTold();
  const count = (value: ToldTotal | null) => (value === null ? '–' : number(value));
  const faces = (value: number | null) => formatNumber(value, { language, digits: 2 });
  const ofAll = (value: number | null, text: (known: number) => string) => (value === null ? '–' : text(value));
  return [
    { key: 'hard', label: t('result.hardBreaches'), of: (figures) => count(figures.hardBreaches) },
    { key: 'unassigned', label: t('result.unassigned'), of: (figures) => count(figures.unassigned) },
    { key: 'm14', label: t('result.m14'), of: (figures) => faces(figures.m14), floor: (figures) => figures.m14Floor },
    ...proposal.tiers.map(({ tier }): FigureRow => {
      const ofTier = (figures: VersionFigures) => figures.tiers.find((one) => one.tier === tier);
      return {
        key: `tier-${tier}`,
        label: t('result.tier', { tier }),
        of: (figures) => faces(ofTier(figures)?.m14 ?? null),
        floor: (figures) => ofTier(figures)?.floor,
      };
    }),
    { key: 'known', label: t('result.knownShare'), of: (figures) => formatShare(figures.knownShare, language) },
    { key: 'team', label: t('result.teamShare'), of: (figures) => formatShare(figures.teamShare, language) },
    { key: 'primary', label: t('result.primaryShare'), of: (figures) => formatShare(figures.primaryShare, language) },
    {
      key: 'wishes',
      label: t('result.wishes'),
      of: ({ wishesUnmet }) =>
        ofAll(wishesUnmet, (unmet) => t('result.wishesOf', { unmet, asked: Math.max(asked.wishes, unmet) })),
    },
    {
      key: 'supervision',
      label: t('result.supervision'),
      of: ({ supervisionShort }) =>
        ofAll(supervisionShort, (short) =>
          t('result.supervisionOf', { reached: Math.max(0, asked.staff - short), staff: asked.staff }),
        ),
    },
  ];
}
