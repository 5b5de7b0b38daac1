import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import { DEFAULT_KEEP } from '~/platform/jobs/keep-choice';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { formOf } from '~/ui/form/form-of.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { shownVersion, versionIdOf } from '~/platform/versions/shown-version.server';
import { EmptyState } from '~/ui/empty-state';
import { parseForm } from '~/ui/form/parse-form';
import { Page } from '~/ui/page';
import { lacksVisits } from '../lacks-visits.query.server';
import { ProposeForm } from '../proposal/components/propose-form';
import '../proposal/components/proposal.css';
import { RunTable } from '../proposal/components/run-table';
import { requestRunForm } from '../proposal/request-run.form';
import { requestRun } from '../proposal/request-run.service.server';
import { runList } from '../proposal/run-list.query.server';

export const handle: RouteHandle = { title: 'proposal:listTitle' };

/** `?for=veiledning`: asked for from the page of supervision, because the rota keeps somebody from it. */
const isForSupervision = (request: Request) => new URL(request.url).searchParams.get('for') === 'veiledning';

const badRequest = () => new Response(null, { status: 400, statusText: 'Bad Request' });

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, now, actor } = await requireAccess(request, { action: 'view', thing: 'planningRun' });
  const today = dateOfInstant(now());
  const shown = await shownVersion(db, { versionId: versionIdOf(request), today });
  const mayPropose = may(actor, { action: 'change', thing: 'planningRun' }) !== null;
  const usual = shown && (await lacksVisits(db, shown.version.id)) ? 'lines' : DEFAULT_KEEP;
  const forSupervision = isForSupervision(request);
  const keep = forSupervision ? 'much' : usual;
  return {
    shown,
    mayPropose,
    keep,
    forSupervision,
    runs: await runList(db, { scope: recipientsSeenBy(actor), today }),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { db, now, actor } = await requireAccess(request, { action: 'change', thing: 'planningRun' });
  const form = parseForm(await formOf(request), requestRunForm);
  if (form.status !== 'success') throw badRequest();
  const verdict = await requestRun({ db, actor, now }, form.value);
  if (verdict.ok) return redirect(`/turnus/forslag/${verdict.runId}`);
  if (verdict.cause === 'versionUnknown') throw badRequest();
  return redirect(`/turnus/forslag/${verdict.facts.runId}?opptatt=1`);
}

export default function ProposalsPage() {
  const { t } = useTranslation('proposal');
  const { shown, mayPropose, keep, forSupervision, runs } = useLoaderData<typeof loader>();
  return (
    <Page title={t('listTitle')} lead={t('listLead')}>
      {shown === null ? (
        <EmptyState
          title={t('noRotaTitle')}
          text={t('noRotaText')}
          action={
            <Button asChild>
              <Link to="/import">{t('toImport')}</Link>
            </Button>
          }
        />
      ) : null}
      {shown && mayPropose && forSupervision ? (
        <Alert data-color="info">
          <Paragraph>{t('forSupervision')}</Paragraph>
        </Alert>
      ) : null}
      {shown && mayPropose ? <ProposeForm shownId={shown.version.id} versions={shown.versions} keep={keep} /> : null}
      {runs.length > 0 ? <RunTable runs={runs} /> : null}
      {shown && runs.length === 0 ? <EmptyState title={t('emptyTitle')} text={t('emptyText')} /> : null}
    </Page>
  );
}
