import { Button } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatDate, isoWeekOf } from '~/platform/i18n/format';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { shownVersion, versionIdOf } from '~/platform/versions/shown-version.server';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { VersionSwitch } from '~/ui/version-switch';
import { DateSwitch } from '../components/date-switch';
import { WeekByRecipient } from '../components/week-by-recipient';
import { WeekByStaff } from '../components/week-by-staff';
import '../components/visits.css';
import { dateInRota, mondayOf } from '../shown-date';
import { visitWeek } from '../visit-week.query.server';

export const handle: RouteHandle = { title: 'visits:weekTitle' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, now, scope } = await requireAccess(request, { action: 'view', thing: 'visit' });
  const at = now();
  const today = dateOfInstant(at);
  const versionId = scope.kind === 'own' ? null : versionIdOf(request);
  const shown = await shownVersion(db, { versionId, today });
  if (shown === null) return { today, shown, week: null };
  const date = dateInRota(new URL(request.url).searchParams.get('dag'), { rota: shown.rota, today });
  const monday = mondayOf(date);
  const entry = { action: 'view', thing: 'visitWeek', scope: { monday, version: shown.version.id } } as const;
  await logAccess(db, { actor, at }, entry);
  return { today, shown, week: await visitWeek(db, { shown, monday, scope }) };
}

export default function VisitWeekPage() {
  const { t } = useTranslation('visits');
  const { shown, week, today } = useLoaderData<typeof loader>();
  const monday = week?.dates[0];
  const sunday = week?.dates[6];
  if (shown === null || week === null || monday === undefined || sunday === undefined) {
    return (
      <Page title={t('title')}>
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      </Page>
    );
  }
  const day = (
    <Button asChild variant="secondary" data-size="sm">
      <Link to={`/besok?${new URLSearchParams({ dag: monday, versjon: shown.version.id })}`}>{t('toDay')}</Link>
    </Button>
  );
  return (
    <Page
      width="wide"
      title={t('weekHeading', { week: isoWeekOf(monday) })}
      lead={`${formatDate(monday)}–${formatDate(sunday)}`}
      actions={
        <>
          <VersionSwitch shown={shown.version} versions={shown.versions} />
          {day}
        </>
      }
    >
      <DateSwitch date={monday} today={today} step={7} />
      <WeekByStaff dates={week.dates} staff={week.staff} versionId={shown.version.id} />
      <WeekByRecipient dates={week.dates} recipients={week.recipients} />
    </Page>
  );
}
