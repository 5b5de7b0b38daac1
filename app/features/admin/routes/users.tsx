import { Button } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '~/domain/access/vocabulary';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatDate } from '~/platform/i18n/format';
import type { RouteHandle } from '~/platform/i18n/window-title';
import type { DataColumn } from '~/ui/data-table/column';
import { DataTable } from '~/ui/data-table/data-table';
import { revalidateList } from '~/ui/data-table/list-revalidation';
import { EmptyState } from '~/ui/empty-state';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { listUsers } from '../users.query.server';

export const handle: RouteHandle = { title: 'settings:users.title' };
export const shouldRevalidate = revalidateList;

export async function loader({ request }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'view', thing: 'user' });
  return { users: await listUsers(db) };
}

type User = Awaited<ReturnType<typeof listUsers>>[number];

export default function UsersPage() {
  const { t } = useTranslation(['settings', 'common']);
  const { users } = useLoaderData<typeof loader>();
  const columns = useUserColumns();
  const statusOptions = [
    { value: 'active', label: t('active') },
    { value: 'ended', label: t('users.ended') },
  ];
  const filters = [
    {
      id: 'rolle',
      label: t('users.role'),
      options: ROLES.map((value) => ({ value, label: t(`common:role.${value}`) })),
    },
    { id: 'status', label: t('status'), options: statusOptions },
  ];
  const create = (
    <Button asChild>
      <Link to="/brukere/ny">{t('users.create')}</Link>
    </Button>
  );
  return (
    <Page title={t('users.title')} lead={t('users.lead')} actions={create}>
      <SavedNote />
      <DataTable
        caption={t('users.caption')}
        rows={users}
        rowId={(user) => user.id}
        columns={columns}
        filters={filters}
        searchLabel={t('users.search')}
        empty={<EmptyState title={t('users.title')} text={t('users.lead')} action={create} />}
      />
    </Page>
  );
}

function useUserColumns(): DataColumn<User>[] {
  const { t } = useTranslation(['settings', 'common']);
  return useMemo(
    () => [
      {
        id: 'navn',
        header: t('users.name'),
        rowHeader: true,
        cell: (user) => <TextLink to={`/brukere/${user.id}`}>{user.name}</TextLink>,
        sort: (user) => user.name,
        search: (user) => user.name,
      },
      {
        id: 'epost',
        header: t('users.email'),
        cell: (user) => user.email,
        sort: (user) => user.email,
        search: (user) => user.email,
      },
      {
        id: 'rolle',
        header: t('users.role'),
        cell: (user) => t(`common:role.${user.role}`),
        sort: (user) => t(`common:role.${user.role}`),
        filter: (user) => user.role,
      },
      {
        id: 'soner',
        header: t('users.zones'),
        cell: (user) => user.zones.join(', ') || '–',
        sort: (user) => user.zones[0] ?? null,
      },
      { id: 'ansatt', header: t('users.staff'), cell: (user) => user.staffName ?? '–', sort: (user) => user.staffName },
      {
        id: 'opprettet',
        header: t('users.created'),
        cell: (user) => formatDate(user.createdOn),
        sort: (user) => user.createdOn,
        extra: true,
      },
      {
        id: 'status',
        header: t('status'),
        cell: (user) => (user.endedOn === null ? t('active') : t('users.endedOn', { date: formatDate(user.endedOn) })),
        sort: (user) => user.endedOn ?? '',
        filter: (user) => (user.endedOn === null ? 'active' : 'ended'),
      },
    ],
    [t],
  );
}
