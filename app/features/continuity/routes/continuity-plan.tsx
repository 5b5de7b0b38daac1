import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { shownVersion, versionIdOf } from '~/platform/versions/shown-version.server';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { VersionSwitch } from '~/ui/version-switch';
import { ContinuityLegend } from '../components/continuity-legend';
import { FacesPlot } from '../components/faces-plot';
import { FloorsLine } from '../components/floors-line';
import { MeasureHelp } from '../components/measure-help';
import { MeasureTable } from '../components/measure-table';
import '../components/continuity.css';
import { continuityPage } from '../continuity.query.server';

export const handle: RouteHandle = { title: 'review:planTitle' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, now, scope } = await requireAccess(request, { action: 'view', thing: 'careTeam' });
  const at = now();
  const today = dateOfInstant(at);
  const shown = await shownVersion(db, { versionId: versionIdOf(request), today });
  if (shown === null) return { shown, figures: null };
  const entry = { action: 'view', thing: 'continuity', scope: { version: shown.version.id } } as const;
  await logAccess(db, { actor, at }, entry);
  return { shown, figures: await continuityPage(db, { shown, scope, today }) };
}

export default function ContinuityPlanPage() {
  const { t } = useTranslation(['continuity', 'review']);
  const { shown, figures } = useLoaderData<typeof loader>();
  const versions = shown ? <VersionSwitch shown={shown.version} versions={shown.versions} /> : undefined;
  if (shown === null || figures === null) {
    return (
      <Page title={t('review:planTitle')} actions={versions}>
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      </Page>
    );
  }
  const { all, tiers, zones, recipients } = figures;
  const total = { ...all, label: t('everyone') };
  return (
    <Page title={t('review:planTitle')} lead={t('lead')} actions={versions} width="wide">
      <TextLink to="/kontinuitet">{t('review:toReview')}</TextLink>
      <ContinuityLegend actualTo={figures.actualTo} />
      {figures.floors ? <FloorsLine floors={figures.floors} /> : null}
      <FacesPlot heading={t('byTier')} first={t('tier')} rows={[...tiers, total]} />
      <FacesPlot heading={t('byZone')} first={t('zone')} rows={zones} />
      {recipients.length ? (
        <FacesPlot heading={t('byRecipient')} first={t('recipient')} rows={recipients} linked />
      ) : null}
      <MeasureTable heading={t('allMeasures')} first={t('group')} rows={[...tiers, ...zones, total]} />
      {recipients.length ? (
        <MeasureTable heading={t('allMeasuresByRecipient')} first={t('recipient')} rows={recipients} linked />
      ) : null}
      <MeasureHelp />
    </Page>
  );
}
