import { Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { PlanFigures } from '~/planner/scenario/compare-plans';
import { formatNumber, formatShare } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';

interface FiguresTableProps {
  caption: string;
  columns: readonly { readonly head: string; readonly figures: PlanFigures }[];
}

/** Plans beside each other in figures. */
export function FiguresTable({ caption, columns }: FiguresTableProps) {
  const { t } = useTranslation('scenarios');
  const language = useLanguage();
  const faces = (value: number | null | undefined) => formatNumber(value ?? null, { language, digits: 2, fixed: true });
  const tiers = columns[0]?.figures.tiers.map(({ tier }) => tier) ?? [];
  const rows: { key: string; label: string; of: (figures: PlanFigures) => string }[] = [
    { key: 'm14', label: t('figures.m14'), of: ({ m14 }) => faces(m14) },
    ...tiers.map((tier) => ({
      key: `tier-${tier}`,
      label: t('figures.tier', { tier }),
      of: (figures: PlanFigures) => faces(figures.tiers.find((one) => one.tier === tier)?.m14),
    })),
    { key: 'weighted', label: t('figures.weighted'), of: ({ m14Weighted }) => faces(m14Weighted) },
    { key: 'floor', label: t('figures.floor'), of: ({ m14Floor }) => faces(m14Floor) },
    { key: 'known', label: t('figures.known'), of: ({ knownShare }) => formatShare(knownShare, language) },
    {
      key: 'unassigned',
      label: t('figures.unassigned'),
      of: ({ unassigned }) => formatNumber(unassigned, { language, digits: 0 }),
    },
    {
      key: 'hard',
      label: t('figures.hard'),
      of: ({ hardBreaches }) => formatNumber(hardBreaches, { language, digits: 0 }),
    },
  ];
  return (
    <div className="scroll-x" role="region" tabIndex={0} aria-label={caption}>
      <Table data-size="sm">
        <caption>{caption}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{t('figures.figure')}</Table.HeaderCell>
            {columns.map(({ head }) => (
              <Table.HeaderCell scope="col" className="num" key={head}>
                {head}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map(({ key, label, of }) => (
            <Table.Row key={key}>
              <Table.HeaderCell scope="row">{label}</Table.HeaderCell>
              {columns.map(({ head, figures }) => (
                <Table.Cell className="num" key={head}>
                  {of(figures)}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
