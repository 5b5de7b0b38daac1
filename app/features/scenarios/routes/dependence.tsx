import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { shownVersion, versionIdOf } from '~/platform/versions/shown-version.server';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { VersionSwitch } from '~/ui/version-switch';
import { DependenceList } from '../components/dependence-list';
import '../components/scenarios.css';
import { dependences } from '../dependence.query.server';

export const handle: RouteHandle = { title: 'scenarios:dependence.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, now, actor } = await requireAccess(request, { action: 'view', thing: 'scenario' });
  const at = now();
  const today = dateOfInstant(at);
  const shown = await shownVersion(db, { versionId: versionIdOf(request), today });
  if (shown === null) return { shown, table: null };
  const version = { rotaId: shown.rota.id, versionId: shown.version.id };
  const table = await dependences(db, { ...version, scope: recipientsSeenBy(actor), today });
  await logAccess(db, { actor, at }, { action: 'view', thing: 'careTeam', scope: { version: shown.version.id } });
  return { shown, table };
}

export default function DependencePage() {
  const { t } = useTranslation('scenarios');
  const { shown, table } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('dependence.title')}
      lead={t('dependence.lead')}
      actions={
        <Button asChild variant="secondary">
          <Link to="/hva-om">{t('title')}</Link>
        </Button>
      }
    >
      {shown ? <VersionSwitch shown={shown.version} versions={shown.versions} /> : null}
      {table?.state === 'ready' ? (
        <>
          <Paragraph className="muted">{t('dependence.how')}</Paragraph>
          <DependenceList rows={table.rows} />
        </>
      ) : (
        <EmptyState
          title={t('noPlanTitle')}
          text={table?.state === 'outdated' ? t('failure.versionOutdated') : t('noPlanText')}
        />
      )}
    </Page>
  );
}
