import { Button } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { DataTable } from '~/ui/data-table/data-table';
import { revalidateList } from '~/ui/data-table/list-revalidation';
import { EmptyState } from '~/ui/empty-state';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { optionsOf } from '../components/filter-options';
import { useStaffColumns } from '../components/staff-columns';
import { listStaff } from '../staff.query.server';

export const handle: RouteHandle = { title: 'staff:title' };
export const shouldRevalidate = revalidateList;

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireAccess(request, { action: 'view', thing: 'staff' });
  const canChange = may(actor, { action: 'change', thing: 'staff' }) !== null;
  const seesRota = may(actor, { action: 'view', thing: 'shiftBook' }) !== null;
  const seesZoneStaff = may(actor, { action: 'view', thing: 'zoneStaff' }) !== null;
  return { staff: await listStaff(db, dateOfInstant(now())), canChange, seesRota, seesZoneStaff };
}

export default function StaffPage() {
  const { t } = useTranslation(['staff', 'training']);
  const { staff, canChange, seesRota, seesZoneStaff } = useLoaderData<typeof loader>();
  const columns = useStaffColumns({ canChange, seesRota });
  const create = canChange ? (
    <Button asChild>
      <Link to="/ansatte/ny">{t('create')}</Link>
    </Button>
  ) : undefined;
  const filters = [
    { id: 'sone', label: t('zone'), options: optionsOf(staff.map((person) => person.zone)) },
    {
      id: 'status',
      label: t('status'),
      options: (['employed', 'coming', 'left'] as const).map((value) => ({ value, label: t(`statuses.${value}`) })),
    },
  ];
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {create}
          {seesZoneStaff ? <TextLink to="/opplaering/soneansatte">{t('training:zoneStaff.title')}</TextLink> : null}
        </>
      }
      width="wide"
    >
      <SavedNote />
      <DataTable
        caption={t('caption')}
        rows={staff}
        rowId={(person) => person.id}
        columns={columns}
        filters={filters}
        searchLabel={t('search')}
        empty={<EmptyState title={t('emptyTitle')} text={t('emptyText')} action={create} />}
      />
    </Page>
  );
}
