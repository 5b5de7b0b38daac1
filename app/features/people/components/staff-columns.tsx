import { Tag } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Weekday } from '~/domain/time/clock';
import { formatDate, formatHours, formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { useWeekdayNames } from '~/platform/i18n/use-weekday-names';
import type { DataColumn } from '~/ui/data-table/column';
import { TextLink } from '~/ui/text-link';
import type { listStaff } from '../staff.query.server';

type StaffRow = Awaited<ReturnType<typeof listStaff>>[number];

/** The columns of the list of staff. */
export function useStaffColumns({
  canChange,
  seesRota,
}: {
  canChange: boolean;
  seesRota: boolean;
}): DataColumn<StaffRow>[] {
  const { t } = useTranslation('staff');
  const language = useLanguage();
  const weekdays = useWeekdayNames();
  return useMemo((): DataColumn<StaffRow>[] => {
    const position: DataColumn<StaffRow>[] = [
      {
        id: 'sone',
        header: t('zone'),
        cell: (person) => person.zone.name,
        sort: (person) => person.zone.name,
        filter: (person) => person.zone.id,
      },
      {
        id: 'stilling',
        header: t('position'),
        numeric: true,
        cell: (person) => `${formatNumber(person.positionPercent, { language })} %`,
        sort: (person) => person.positionPercent,
      },
      {
        id: 'timer',
        header: t('weeklyHours'),
        numeric: true,
        cell: (person) => formatHours(person.weeklyMinutes, language),
        sort: (person) => person.weeklyMinutes,
      },
      {
        id: 'helg',
        header: t('weekends'),
        cell: (person) => (person.onCall ? '–' : t('everyWeekend', { count: person.weekendEvery })),
        sort: (person) => person.weekendEvery,
      },
    ];
    const rest: DataColumn<StaffRow>[] = [
      { id: 'kompetanse', header: t('skills'), cell: (person) => person.skills.join(', ') || '–' },
      { id: 'vaktkoder', header: t('codes'), cell: (person) => person.codes.join(', ') || '–' },
      {
        id: 'fridager',
        header: t('offWeekdays'),
        cell: (person) => person.offWeekdays.map((weekday) => weekdays[weekday as Weekday]).join(', ') || '–',
        extra: true,
      },
      {
        id: 'fra',
        header: t('employedFrom'),
        cell: (person) => formatDate(person.employedFrom),
        sort: (person) => person.employedFrom,
        extra: true,
      },
      {
        id: 'status',
        header: t('status'),
        cell: (person) =>
          person.employedTo === null
            ? t(`statuses.${person.status}`)
            : t('statusUntil', { status: t(`statuses.${person.status}`), date: formatDate(person.employedTo) }),
        sort: (person) => t(`statuses.${person.status}`),
        filter: (person) => person.status,
      },
    ];
    return [...leadingColumns({ t, canChange, seesRota }), ...position, ...rest];
  }, [t, language, weekdays, canChange, seesRota]);
}

type Words = ReturnType<typeof useTranslation<'staff'>>['t'];

/** Who it is, and the way to her rota. */
function leadingColumns({ t, canChange, seesRota }: { t: Words; canChange: boolean; seesRota: boolean }) {
  const name: DataColumn<StaffRow> = {
    id: 'navn',
    header: t('name'),
    rowHeader: true,
    cell: (person) => (
      <span className="cluster">
        {canChange ? <TextLink to={`/ansatte/${person.id}`}>{person.name}</TextLink> : person.name}
        {person.onCall ? <Tag data-size="sm">{t('onCall')}</Tag> : null}
      </span>
    ),
    sort: (person) => person.name,
    search: (person) => person.name,
  };
  const rota: DataColumn<StaffRow> = {
    id: 'turnus',
    header: t('rota'),
    cell: (person) => (
      <TextLink to={`/ansatte/${person.id}/turnus`} label={t('rotaOf', { name: person.name })}>
        {t('rota')}
      </TextLink>
    ),
  };
  return seesRota ? [name, rota] : [name];
}
