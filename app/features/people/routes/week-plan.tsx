import { Button } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { addDays, isIsoDate, weekdayOfDate } from '~/domain/time/clock';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { Page } from '~/ui/page';
import { WeekSheet } from '../components/week-sheet';
import { weekPlan } from '../week-plan.query.server';

export const handle: RouteHandle = { title: 'recipients:week.title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'recipient' });
  const recipientId = idParam(params.recipientId);
  const today = dateOfInstant(now());
  const asked = new URL(request.url).searchParams.get('uke') ?? '';
  const day = isIsoDate(asked) ? asked : today;
  const monday = addDays(day, 1 - weekdayOfDate(day));
  const plan = found(await weekPlan(db, { recipientId, scope, today, monday }));
  await logAccess(db, { actor, at: now() }, { action: 'view', thing: 'weekPlan', recipientId });
  return { recipientId, monday, ...plan };
}

export default function WeekPlanPage() {
  const { t } = useTranslation('recipients');
  const { recipientId, monday, ...plan } = useLoaderData<typeof loader>();
  const base = `/tjenestemottakere/${recipientId}`;
  const weeks = [
    [t('week.previous'), addDays(monday, -7)],
    [t('week.next'), addDays(monday, 7)],
  ] as const;
  const actions = (
    <>
      <Button variant="secondary" asChild>
        <Link to={base}>{t('week.back')}</Link>
      </Button>
      <Button type="button" onClick={() => window.print()}>
        {t('week.print')}
      </Button>
    </>
  );
  return (
    <Page title={t('week.title')} lead={<span className="no-print">{t('week.lead')}</span>} actions={actions}>
      <nav className="cluster no-print" aria-label={t('week.switch')}>
        {weeks.map(([text, week]) => (
          <Button key={text} variant="secondary" data-size="sm" asChild>
            <Link to={`?uke=${week}`}>{text}</Link>
          </Button>
        ))}
        <Button variant="tertiary" data-size="sm" asChild>
          <Link to={`${base}/ukeplan`}>{t('week.current')}</Link>
        </Button>
      </nav>
      <WeekSheet monday={monday} {...plan} />
    </Page>
  );
}
