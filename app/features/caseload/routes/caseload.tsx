import { Link as DsLink } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { versionIdOf } from '~/platform/versions/shown-version.server';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { VersionSwitch } from '~/ui/version-switch';
import { caseloadChoice } from '../caseload-choice';
import { readCaseload } from '../caseload.query.server';
import { CaseloadFilter } from '../components/caseload-filter';
import { CaseloadLegend } from '../components/caseload-legend';
import { CaseloadMatrix } from '../components/caseload-matrix';

export const handle = { title: 'caseload:title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'careTeam' });
  const chosen = caseloadChoice(request);
  const today = dateOfInstant(now());
  const caseload = await readCaseload(db, { scope, versionId: versionIdOf(request), today, ...chosen });
  if (caseload) {
    const zoneIds = caseload.zones.map((zone) => zone.id);
    await logAccess(
      db,
      { actor, at: now() },
      { action: 'view', thing: 'careTeamList', scope: { zoneIds, versionId: caseload.version.id } },
    );
  }
  return { caseload };
}

export default function CaseloadPage() {
  const { t } = useTranslation('caseload');
  const { caseload } = useLoaderData<typeof loader>();
  if (caseload === null) {
    return (
      <Page title={t('title')}>
        <EmptyState
          title={t('empty.title')}
          text={t('empty.text')}
          action={
            <DsLink asChild>
              <Link to="/turnus">{t('empty.action')}</Link>
            </DsLink>
          }
        />
      </Page>
    );
  }
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="wide"
      actions={<VersionSwitch shown={caseload.version} versions={caseload.versions} />}
    >
      <CaseloadFilter caseload={caseload} />
      {caseload.zones.length === 0 ? (
        <EmptyState title={t('none.title')} text={t('none.text')} />
      ) : (
        <>
          <CaseloadLegend />
          <CaseloadMatrix caseload={caseload} />
        </>
      )}
    </Page>
  );
}
