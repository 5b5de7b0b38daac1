import { Button } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { TargetTable } from '../components/target-table';
import { listTargets } from '../targets.query.server';

export const handle: RouteHandle = { title: 'reviewTools:target.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireAccess(request, { action: 'view', thing: 'continuityTarget' });
  const canChange = may(actor, { action: 'change', thing: 'continuityTarget' }) !== null;
  return { targets: await listTargets(db, { today: dateOfInstant(now()) }), canChange };
}

export default function TargetsPage() {
  const { t } = useTranslation('reviewTools');
  const { targets, canChange } = useLoaderData<typeof loader>();
  const create = canChange ? (
    <Button asChild>
      <Link to="/kontinuitet/maal/nytt">{t('target.create')}</Link>
    </Button>
  ) : undefined;
  return (
    <Page title={t('target.title')} lead={t('target.lead')} actions={create} width="wide">
      <SavedNote />
      <TextLink to="/kontinuitet">{t('toContinuity')}</TextLink>
      {targets.length === 0 ? (
        <EmptyState title={t('target.emptyTitle')} text={t('target.emptyText')} action={create} />
      ) : (
        <TargetTable targets={targets} canChange={canChange} />
      )}
    </Page>
  );
}
