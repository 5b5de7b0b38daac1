import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { DataColumn } from '~/ui/data-table/column';
import { initialsOf } from '~/ui/initials';
import { TextLink } from '~/ui/text-link';
import type { listRecipients } from '../recipients.query.server';
import './people.css';

type RecipientRow = Awaited<ReturnType<typeof listRecipients>>[number];
type Column = DataColumn<RecipientRow>;

/** The columns of the list of recipients. */
export function useRecipientColumns(): Column[] {
  const who = useWhoColumns();
  const continuity = useContinuityColumns();
  const when = useWhenColumns();
  return useMemo(() => [...who, ...continuity, ...when], [who, continuity, when]);
}

function useWhoColumns(): Column[] {
  const { t } = useTranslation(['recipients', 'common']);
  return useMemo(
    () => [
      {
        id: 'navn',
        header: t('name'),
        rowHeader: true,
        cell: (row) => <TextLink to={`/tjenestemottakere/${row.id}`}>{row.displayName}</TextLink>,
        sort: (row) => row.displayName,
        search: (row) => row.displayName,
      },
      {
        id: 'sone',
        header: t('zone'),
        cell: (row) => row.zone.name,
        sort: (row) => row.zone.name,
        filter: (row) => row.zone.id,
      },
      {
        id: 'kategori',
        header: t('category'),
        cell: (row) => t(`common:category.${row.category}`),
        sort: (row) => t(`common:category.${row.category}`),
        filter: (row) => row.category,
      },
      {
        id: 'gruppe',
        header: t('tier'),
        cell: (row) => row.tier ?? '–',
        sort: (row) => row.tier,
        filter: (row) => row.tier ?? '',
      },
    ],
    [t],
  );
}

function useContinuityColumns(): Column[] {
  const { t } = useTranslation('recipients');
  const language = useLanguage();
  return useMemo(
    () => [
      {
        id: 'besok',
        header: t('visitsPerWeek'),
        numeric: true,
        cell: (row) => formatNumber(row.visitsPerWeek, { language }),
        sort: (row) => row.visitsPerWeek,
      },
      {
        id: 'primar',
        header: t('primary'),
        cell: (row) => row.primary ?? '–',
        sort: (row) => row.primary,
        search: (row) => row.primary ?? '',
      },
      {
        id: 'team',
        header: t('team'),
        cell: (row) => (
          <TeamInitials names={row.team} text={t('teamOf', { count: row.team.length, size: row.teamSize })} />
        ),
        sort: (row) => row.team.length,
        search: (row) => row.team.join(' '),
      },
      {
        id: 'fjes',
        header: t('m14'),
        numeric: true,
        cell: (row) =>
          row.m14 === null
            ? '–'
            : t('m14WithFloor', {
                m14: formatNumber(row.m14, { language }),
                floor: formatNumber(row.m14Floor, { language }),
              }),
        sort: (row) => row.m14,
      },
    ],
    [t, language],
  );
}

function useWhenColumns(): Column[] {
  const { t } = useTranslation('recipients');
  return useMemo(
    () => [
      {
        id: 'vurdering',
        header: t('review'),
        cell: (row) =>
          row.reviewOn === null ? (
            '–'
          ) : (
            <>
              {formatDate(row.reviewOn)}
              {row.reviewOverdue && row.status === 'active' ? (
                <strong className="people__overdue"> {t('overdue')}</strong>
              ) : null}
            </>
          ),
        sort: (row) => row.reviewOn,
      },
      {
        id: 'fra',
        header: t('start'),
        cell: (row) => formatDate(row.startsOn),
        sort: (row) => row.startsOn,
        extra: true,
      },
      {
        id: 'status',
        header: t('status'),
        cell: (row) =>
          row.endsOn === null
            ? t('statuses.active')
            : t(row.status === 'ended' ? 'endedOn' : 'endsOn', { date: formatDate(row.endsOn) }),
        sort: (row) => row.status,
        filter: (row) => row.status,
      },
    ],
    [t],
  );
}

/** The team by initials, with the names for those who point at them or have them read. */
function TeamInitials({ names, text }: { names: readonly string[]; text: string }) {
  return (
    <span className="people__team">
      <span>{text}</span>
      {names.map((name, index) => (
        <abbr key={`${name}-${index}`} title={name}>
          {initialsOf(name)}
        </abbr>
      ))}
    </span>
  );
}
