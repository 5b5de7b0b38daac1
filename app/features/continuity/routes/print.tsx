import { Button } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { logLook } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import { askedPeriod } from '~/platform/continuity/review-period';
import { formatDate } from '~/platform/i18n/format';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { PrintSheet } from '../components/print-sheet';
import { useReviewText } from '../components/use-review-text';
import { printPage } from '../print-page.query.server';

export const handle: RouteHandle = { title: 'reviewTools:print.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'continuity' });
  const at = now();
  const asked = askedPeriod(new URL(request.url).searchParams);
  if (scope.kind === 'zones')
    await logLook(db, { actor, at }, { thing: 'continuity', scope: { ...asked, print: true } });
  const today = dateOfInstant(at);
  return { page: await printPage(db, { scope, today, asked }), today };
}

export default function PrintContinuityPage() {
  const { t } = useTranslation('reviewTools');
  const { page, today } = useLoaderData<typeof loader>();
  const text = useReviewText({ days: 14, zoneNames: {} });
  if (page === null) {
    return (
      <Page title={t('print.title')}>
        <EmptyState title={t('print.emptyTitle')} text={t('print.emptyText')} />
      </Page>
    );
  }
  const { from, to } = page.period;
  const print = (
    <Button type="button" onClick={() => window.print()}>
      {t('print.button')}
    </Button>
  );
  return (
    <Page
      title={t('print.title')}
      lead={t('print.lead', { from: text.month(from), to: text.month(to), made: formatDate(today) })}
      actions={print}
      width="wide"
    >
      <p className="no-print">
        <TextLink to="/kontinuitet">{t('toContinuity')}</TextLink>
      </p>
      <PrintSheet page={page} />
    </Page>
  );
}
