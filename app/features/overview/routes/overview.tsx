import type { LoaderFunctionArgs } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { Page } from '~/ui/page';

export const handle: RouteHandle = { title: 'overview:title' };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAccess(request, { action: 'view', thing: 'overview' });
  return null;
}

export default function OverviewPage() {
  const { t } = useTranslation('overview');
  return <Page title={t('title')}>{null}</Page>;
}
