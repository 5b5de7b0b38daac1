import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { landingOf } from '~/platform/access/landing';
import { may } from '~/domain/access/may';
import { requireActor } from '~/platform/access/require-access.server';
import { formatLongDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { AlarmNote } from '~/ui/alarm-note';
import { Page } from '~/ui/page';
import { AttentionCard } from '../components/attention-card';
import { CoverageCard } from '../components/coverage-card';
import { GlanceCard } from '../components/glance-card';
import { OwnDayCards } from '../components/own-day-cards';
import { SetUpCard } from '../components/set-up-card';
import { WishesCard } from '../components/wishes-card';
import '../components/overview.css';
import { overviewPage } from '../overview-page.query.server';

export const handle: RouteHandle = { title: 'overview:title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireActor(request);
  const scope = may(actor, { action: 'view', thing: 'overview' });
  const landing = landingOf(actor);
  if (scope === null) throw landing === '/' ? new Response(null, { status: 403 }) : redirect(landing);
  return overviewPage(db, { actor, scope, today: dateOfInstant(now()) });
}

export default function OverviewPage() {
  const { t } = useTranslation('overview');
  const language = useLanguage();
  const page = useLoaderData<typeof loader>();
  return (
    <Page title={t('title')} lead={formatLongDay(page.today, language)}>
      {page.kind === 'zoneLeader' ? <AlarmNote alarms={page.alarms} /> : null}
      <div className="overview">
        {page.kind === 'staff' && page.wishesUntil !== null ? <WishesCard until={page.wishesUntil} /> : null}
        {page.kind === 'staff' ? <OwnDayCards own={page.own} /> : null}
        {page.kind === 'administrator' ? <SetUpCard state={page.state} /> : null}
        {page.kind === 'zoneLeader' ? <AttentionCard attention={page.attention} /> : null}
        {page.kind === 'zoneLeader' || page.kind === 'manager' ? (
          <>
            <CoverageCard coverage={page.coverage} />
            <GlanceCard glance={page.glance} />
          </>
        ) : null}
      </div>
    </Page>
  );
}
