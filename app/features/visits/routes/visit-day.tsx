import { Button } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatLongDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { shownVersion, versionIdOf } from '~/platform/versions/shown-version.server';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { VersionSwitch } from '~/ui/version-switch';
import { DateSwitch } from '../components/date-switch';
import { DayActions } from '../components/day-actions';
import { DayRouteCard } from '../components/day-route-card';
import { UnassignedVisits } from '../components/unassigned-visits';
import '../components/visits.css';
import { dateInRota } from '../shown-date';
import { visitDay } from '../visit-day.query.server';

export const handle: RouteHandle = { title: 'visits:title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, now, scope } = await requireAccess(request, { action: 'view', thing: 'visit' });
  const at = now();
  const today = dateOfInstant(at);
  const own = scope.kind === 'own';
  const shown = await shownVersion(db, { versionId: own ? null : versionIdOf(request), today });
  if (shown === null) return { today, shown, day: null, own };
  const date = dateInRota(new URL(request.url).searchParams.get('dag'), { rota: shown.rota, today });
  await logAccess(db, { actor, at }, { action: 'view', thing: 'visitDay', scope: { date, version: shown.version.id } });
  return { today, shown, day: await visitDay(db, { shown, date, scope }), own };
}

export default function VisitDayPage() {
  const { t } = useTranslation('visits');
  const language = useLanguage();
  const { shown, day, own, today } = useLoaderData<typeof loader>();
  if (shown === null || day === null) {
    return (
      <Page title={t('title')}>
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      </Page>
    );
  }
  const isLive = !own && shown.version.isPublished;
  const week = (
    <Button asChild variant="secondary" data-size="sm">
      <Link to={`/besok/uke?${new URLSearchParams({ dag: day.date, versjon: shown.version.id })}`}>{t('toWeek')}</Link>
    </Button>
  );
  return (
    <Page
      title={t('title')}
      lead={formatLongDay(day.date, language)}
      actions={
        <>
          {own ? null : <VersionSwitch shown={shown.version} versions={shown.versions} />}
          {own ? null : week}
          {isLive ? <DayActions date={day.date} /> : null}
        </>
      }
    >
      <DateSwitch date={day.date} today={today} step={1} />
      <UnassignedVisits visits={day.unassigned} changeable={isLive} />
      {day.routes.length === 0 ? <EmptyState title={t('noOne.title')} text={t('noOne.text')} /> : null}
      <div className="visits__routes">
        {day.routes.map((route) => (
          <DayRouteCard key={route.staffId} route={route} explained={!own} changeable={isLive} />
        ))}
      </div>
    </Page>
  );
}
