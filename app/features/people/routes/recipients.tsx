import { Button } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { DataTable } from '~/ui/data-table/data-table';
import { revalidateList } from '~/ui/data-table/list-revalidation';
import { EmptyState } from '~/ui/empty-state';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { optionsOf } from '../components/filter-options';
import { useRecipientColumns } from '../components/recipient-columns';
import { CATEGORIES } from '../recipient.form';
import { listRecipients } from '../recipients.query.server';

export const handle: RouteHandle = { title: 'recipients:title' };
export const shouldRevalidate = revalidateList;

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'recipient' });
  const recipients = await listRecipients(db, { scope, today: dateOfInstant(now()) });
  await logAccess(db, { actor, at: now() }, { action: 'view', thing: 'recipientList', scope: { ...scope } });
  return { recipients, canChange: may(actor, { action: 'change', thing: 'recipient' }) !== null };
}

export default function RecipientsPage() {
  const { t } = useTranslation(['recipients', 'common']);
  const { recipients, canChange } = useLoaderData<typeof loader>();
  const columns = useRecipientColumns();
  const tiers = [...new Set(recipients.flatMap((row) => row.tier ?? []))].sort();
  const filters = [
    { id: 'sone', label: t('zone'), options: optionsOf(recipients.map((row) => row.zone)) },
    {
      id: 'kategori',
      label: t('category'),
      options: CATEGORIES.map((value) => ({ value, label: t(`common:category.${value}`) })),
    },
    { id: 'gruppe', label: t('tier'), options: tiers.map((value) => ({ value, label: value })) },
    {
      id: 'status',
      label: t('status'),
      options: (['active', 'ended'] as const).map((value) => ({ value, label: t(`statuses.${value}`) })),
    },
  ];
  const create = canChange ? (
    <Button asChild>
      <Link to="/tjenestemottakere/ny">{t('create')}</Link>
    </Button>
  ) : undefined;
  return (
    <Page title={t('title')} lead={t('lead')} actions={create} width="wide">
      <SavedNote />
      <DataTable
        caption={t('caption')}
        rows={recipients}
        rowId={(row) => row.id}
        columns={columns}
        filters={filters}
        searchLabel={t('search')}
        empty={
          <EmptyState title={t('emptyTitle')} text={t(canChange ? 'emptyText' : 'emptyOwnText')} action={create} />
        }
      />
    </Page>
  );
}
