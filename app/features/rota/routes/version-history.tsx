import { Link as DsLink } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { Page } from '~/ui/page';
import { HistoryList } from '../lifecycle/components/history-list';
import '../lifecycle/components/lifecycle.css';
import { versionHistory } from '../lifecycle/version-history.query.server';

export const handle: RouteHandle = { title: 'lifecycle:history.windowTitle' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'view', thing: 'consultation' });
  return found(await versionHistory(db, { versionId: idParam(params.versionId) }));
}

export default function HistoryPage() {
  const { t } = useTranslation('lifecycle');
  const { rotaName, version, steps } = useLoaderData<typeof loader>();
  const consulted = steps.some(({ what }) => what === 'consultationOpened');
  return (
    <Page
      title={t('history.title', { number: version.number })}
      lead={t('history.lead', { rota: rotaName })}
      width="narrow"
    >
      <HistoryList steps={steps} />
      <div className="cluster">
        <DsLink asChild>
          <Link to={`/turnus?versjon=${version.id}`}>{t('consultation.toRota')}</Link>
        </DsLink>
        {consulted ? (
          <DsLink asChild>
            <Link to={`/turnus/versjon/${version.id}/drofting`}>{t('history.toConsultation')}</Link>
          </DsLink>
        ) : null}
      </div>
    </Page>
  );
}
