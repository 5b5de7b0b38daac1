import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { COMPETENCE_STATES, type Competence } from '~/domain/training/competence';
import type { DataColumn, DataFilter } from '~/ui/data-table/column';
import { DataTable } from '~/ui/data-table/data-table';
import { EmptyState } from '~/ui/empty-state';
import { TextLink } from '~/ui/text-link';
import type { CompetenceMatrix, CompetenceRow } from '../competence-matrix.query.server';
import { addressOf } from '../person-key';
import { StateMark } from './state-mark';

type Theme = CompetenceMatrix['themes'][number];

/** Everyone and every theme: who has what, and until when. Sort, filters and columns stand in the address. */
export function MatrixTable({ themes, rows }: Pick<CompetenceMatrix, 'themes' | 'rows'>) {
  const { t } = useTranslation('competence');
  return (
    <DataTable
      caption={t('matrix.caption')}
      rows={rows}
      rowId={(row) => row.key}
      columns={useColumns(themes)}
      filters={useFilters(themes, rows)}
      searchLabel={t('matrix.search')}
      empty={<EmptyState title={t('matrix.none')} text={t('matrix.noneText')} />}
    />
  );
}

const GROUPS = ['group', 'zones'] as const;
const idOf = (at: number): string => `tema${at + 1}`;

function useFilters(themes: readonly Theme[], rows: readonly CompetenceRow[]): DataFilter[] {
  const { t } = useTranslation('competence');
  const zones = new Map(rows.map(({ zone }) => [zone.id, zone.name]));
  const states = COMPETENCE_STATES.map((value) => ({ value, label: t(`state.${value}`) }));
  return [
    { id: 'gruppe', label: t('matrix.group'), options: GROUPS.map((value) => ({ value, label: t(`group.${value}`) })) },
    { id: 'sone', label: t('matrix.zone'), options: [...zones].map(([value, label]) => ({ value, label })) },
    ...themes.flatMap(({ name, onEveryShift }, at) =>
      onEveryShift ? [{ id: idOf(at), label: name, options: states }] : [],
    ),
  ];
}

function useColumns(themes: readonly Theme[]): DataColumn<CompetenceRow>[] {
  const { t } = useTranslation('competence');
  return useMemo(
    () => [
      {
        ...{ id: 'navn', header: t('matrix.name'), rowHeader: true },
        cell: ({ person, name }) => <TextLink to={addressOf(person)}>{name}</TextLink>,
        ...{ sort: ({ name }) => name, search: ({ name }) => name },
      },
      {
        ...{ id: 'gruppe', header: t('matrix.group'), extra: true },
        cell: ({ group }) => t(`group.${group}`),
        ...{ sort: ({ group }) => group, filter: ({ group }) => group },
      },
      {
        ...{ id: 'sone', header: t('matrix.zone') },
        cell: ({ zone }) => zone.name,
        ...{ sort: ({ zone }) => zone.name, filter: ({ zone }) => zone.id },
      },
      ...themes.map(({ name }, at): DataColumn<CompetenceRow> => {
        const competenceOf = ({ competence }: CompetenceRow) => competence[at] ?? NOTHING;
        return {
          ...{ id: idOf(at), header: name },
          cell: (row) => <StateMark competence={competenceOf(row)} />,
          sort: (row) => lastOf(competenceOf(row)),
          filter: (row) => competenceOf(row).state,
        };
      }),
      {
        ...{ id: 'snart', header: t('matrix.runningOut'), numeric: true, extra: true },
        cell: ({ counts }) => counts.soon + counts.expired,
        sort: ({ counts }) => counts.soon + counts.expired,
      },
    ],
    [t, themes],
  );
}

const NOTHING: Competence = { state: 'none', achievedOn: null, lastDay: null };

/** First what ran out longest ago, then what runs out next; last what is for good, and after it those without. */
const lastOf = ({ state, lastDay }: Competence): string | null => (state === 'none' ? null : (lastDay ?? '9999'));
