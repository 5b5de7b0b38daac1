import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { MISSED_REASONS } from '~/domain/training/fair-share';
import { formatDate, formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { DataColumn } from '~/ui/data-table/column';
import { DataTable } from '~/ui/data-table/data-table';
import type { SupervisionPerson } from '../supervision-map.query.server';

/** The table behind the map: how often each was there, could have been, and was not, and when she was there last. */
export function ShareTable({ people }: { people: readonly SupervisionPerson[] }) {
  const { t } = useTranslation('supervision');
  return (
    <DataTable
      caption={t('table.caption')}
      rows={people}
      rowId={(person) => person.id}
      columns={useColumns()}
      searchLabel={t('table.search')}
      empty={null}
    />
  );
}

function useColumns(): DataColumn<SupervisionPerson>[] {
  const { t } = useTranslation('supervision');
  const language = useLanguage();
  return useMemo(() => {
    const number = (
      header: string,
      rest: { id: string; of: (person: SupervisionPerson) => number; digits?: number },
    ) => ({
      ...{ id: rest.id, header, numeric: true, sort: rest.of },
      cell: (person: SupervisionPerson) => formatNumber(rest.of(person), { language, digits: rest.digits ?? 0 }),
    });
    const reasons = MISSED_REASONS.map((reason) =>
      number(t(`cell.${reason}.name`), {
        id: reason.toLowerCase(),
        of: ({ share }) => share.missed.find((one) => one.reason === reason)?.count ?? 0,
      }),
    );
    return [
      {
        ...{ id: 'navn', header: t('map.name'), rowHeader: true },
        ...{ cell: ({ name }) => name, sort: ({ name }) => name, search: ({ name }) => name },
      },
      number(t('table.position'), { id: 'stilling', of: ({ positionPercent }) => positionPercent }),
      number(t('table.held'), { id: 'holdt', of: ({ share }) => share.held }),
      number(t('table.present'), { id: 'der', of: ({ share }) => share.present }),
      number(t('table.fair'), { id: 'del', of: ({ share }) => share.fair, digits: 1 }),
      {
        ...{ id: 'sist', header: t('table.last'), sort: ({ last }) => last },
        cell: ({ last }) => (last === null ? t('table.notYet') : formatDate(last)),
      },
      ...reasons,
    ];
  }, [t, language]);
}
