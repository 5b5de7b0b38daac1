import { Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatShare } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { useTold } from '~/ui/use-told';
import type { ToldFigures } from '../scenario-page.query.server';

interface FiguresTableProps {
  caption: string;
  columns: readonly { readonly head: string; readonly figures: ToldFigures }[];
}

/** Plans beside each other in figures. */
export function FiguresTable({ caption, columns }: FiguresTableProps) {
  const { t } = useTranslation('scenarios');
  const language = useLanguage();
  const { number } = useTold();
  const total = (value: ToldFigures['unassigned']) => (value === null ? '–' : number(value));
  const faces = (value: number | null | undefined) => formatNumber(value ?? null, { language, digits: 2, fixed: true });
  const tiers = columns[0]?.figures.tiers.map(({ tier }) => tier) ?? [];
  const rows: { key: string; label: string; of: (figures: ToldFigures) => string }[] = [
    { key: 'm14', label: t('figures.m14'), of: ({ m14 }) => faces(m14) },
    ...tiers.map((tier) => ({
      key: `tier-${tier}`,
      label: t('figures.tier', { tier }),
      of: (figures: ToldFigures) => faces(figures.tiers.find((one) => one.tier === tier)?.m14),
    })),
    { key: 'weighted', label: t('figures.weighted'), of: ({ m14Weighted }) => faces(m14Weighted) },
    { key: 'floor', label: t('figures.floor'), of: ({ m14Floor }) => faces(m14Floor) },
    { key: 'known', label: t('figures.known'), of: ({ knownShare }) => formatShare(knownShare, language) },
    {
      key: 'unassigned',
      label: t('figures.unassigned'),
      of: ({ unassigned }) => total(unassigned),
    },
    {
      key: 'hard',
      label: t('figures.hard'),
      of: ({ hardBreaches }) => total(hardBreaches),
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
