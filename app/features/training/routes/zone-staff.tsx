import { Button } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatDate } from '~/platform/i18n/format';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import type { DataColumn } from '~/ui/data-table/column';
import { DataTable } from '~/ui/data-table/data-table';
import { revalidateList } from '~/ui/data-table/list-revalidation';
import { EmptyState } from '~/ui/empty-state';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { zoneStaffRows } from '../zone-staff.query.server';

export const handle: RouteHandle = { title: 'training:zoneStaff.title' };
export const shouldRevalidate = revalidateList;

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'view', thing: 'zoneStaff' });
  return { people: await zoneStaffRows(db, dateOfInstant(now())) };
}

type Row = Awaited<ReturnType<typeof zoneStaffRows>>[number];

export default function ZoneStaffPage() {
  const { t } = useTranslation('training');
  const { people } = useLoaderData<typeof loader>();
  const zones = new Map(people.map(({ zone }) => [zone.id, zone.name]));
  const filters = [
    { id: 'sone', label: t('zoneStaff.zone'), options: [...zones].map(([value, label]) => ({ value, label })) },
    {
      id: 'status',
      label: t('zoneStaff.status'),
      options: (['here', 'left'] as const).map((value) => ({ value, label: t(`zoneStaff.${value}`) })),
    },
  ];
  const create = (
    <Button asChild>
      <Link to="/opplaering/soneansatte/ny">{t('zoneStaff.new')}</Link>
    </Button>
  );
  return (
    <Page title={t('zoneStaff.title')} lead={t('zoneStaff.lead')} actions={create}>
      <SavedNote />
      <DataTable
        caption={t('zoneStaff.caption')}
        rows={people}
        rowId={(person) => person.id}
        columns={useColumns()}
        filters={filters}
        searchLabel={t('zoneStaff.search')}
        empty={<EmptyState title={t('zoneStaff.none')} text={t('zoneStaff.noneText')} action={create} />}
      />
    </Page>
  );
}

function useColumns(): DataColumn<Row>[] {
  const { t } = useTranslation(['training', 'common']);
  return useMemo(
    () => [
      {
        id: 'navn',
        header: t('zoneStaff.name'),
        rowHeader: true,
        cell: (person) => <TextLink to={`/opplaering/soneansatte/${person.id}`}>{person.name}</TextLink>,
        sort: (person) => person.name,
        search: (person) => person.name,
      },
      {
        id: 'sone',
        header: t('zoneStaff.zone'),
        cell: (person) => person.zone.name,
        sort: (person) => person.zone.name,
        filter: (person) => person.zone.id,
      },
      {
        id: 'okter',
        header: t('zoneStaff.present'),
        numeric: true,
        cell: (person) => person.present,
        sort: (person) => person.present,
      },
      { id: 'bruker', header: t('zoneStaff.user'), cell: (person) => t(person.hasUser ? 'common:yes' : 'common:no') },
      {
        id: 'status',
        header: t('zoneStaff.status'),
        cell: (person) =>
          person.endsOn === null
            ? t('zoneStaff.here')
            : `${t(person.hasLeft ? 'zoneStaff.left' : 'zoneStaff.here')}, ${formatDate(person.endsOn)}`,
        sort: (person) => person.endsOn ?? '',
        filter: (person) => (person.hasLeft ? 'left' : 'here'),
      },
    ],
    [t],
  );
}
