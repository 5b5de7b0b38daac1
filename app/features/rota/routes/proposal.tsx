import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { isActive } from '~/platform/jobs/run-state';
import { dateOfInstant } from '~/platform/time/now.server';
import { Page } from '~/ui/page';
import '../proposal/components/proposal.css';
import { ProposeButton } from '../proposal/components/propose-button';
import { ResultSummary } from '../proposal/components/result-summary';
import { RunProgressCard } from '../proposal/components/run-progress-card';
import { useRunState } from '../proposal/components/use-run-state';
import { VersionActions } from '../proposal/components/version-actions';
import { idParam } from '../proposal/id-param.server';
import { orNotFound } from '../proposal/or-not-found.server';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import { runPage } from '../proposal/run-page.query.server';
import { runResult } from '../proposal/run-result.query.server';

export const handle: RouteHandle = { title: 'proposal:run.title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, now, actor } = await requireAccess(request, { action: 'view', thing: 'planningRun' });
  const scope = recipientsSeenBy(actor);
  const run = orNotFound(await runPage(db, { runId: idParam(params.runId), scope }));
  const { resultId } = run.state;
  if (resultId === null) return { run, result: null };
  const at = now();
  await logAccess(db, { actor, at }, { action: 'view', thing: 'planningRun', scope: { run: run.id } });
  const wanted = { versionId: resultId, scope, today: dateOfInstant(at) };
  return { run, result: await runResult(db, wanted) };
}

export default function ProposalPage() {
  const { t } = useTranslation('proposal');
  const language = useLanguage();
  const { run, result } = useLoaderData<typeof loader>();
  const state = useRunState(run.id, run.state);
  const busy = useSearchParams()[0].get('opptatt') === '1';
  const when = formatInstant(run.requestedAt, language);
  const lead = t('run.lead', { who: run.requestedBy, when, rota: run.rotaName });
  const again = state.status === 'interrupted' || state.status === 'failed';
  return (
    <Page
      title={t('run.title')}
      lead={
        run.start
          ? `${lead} ${t('run.startedFrom', { number: run.start.number, keep: t(`run.keep.${run.keep}`) })}`
          : lead
      }
      actions={result ? <VersionActions version={result.proposal} /> : undefined}
    >
      {busy ? <Alert data-color="info">{t('busy', { who: run.requestedBy, when })}</Alert> : null}
      {isActive(state.status) ? <RunProgressCard runId={run.id} state={state} /> : null}
      {again ? (
        <Alert data-color={state.status === 'failed' ? 'danger' : 'warning'} className="stack">
          <Paragraph>{t(state.status === 'failed' ? 'run.failedText' : 'run.interruptedText')}</Paragraph>
          {state.failure ? <Paragraph>{t(`run.failure.${state.failure as 'plannerFailed'}`)}</Paragraph> : null}
          {run.start ? <ProposeButton versionId={run.start.id} keep={run.keep} again /> : null}
        </Alert>
      ) : null}
      {result ? <ResultSummary result={result} /> : null}
      {!result && (state.status === 'done' || state.status === 'stopped') ? (
        <Alert data-color="info" role="status">
          {t(isActive(run.state.status) ? 'result.coming' : 'result.discarded')}
        </Alert>
      ) : null}
    </Page>
  );
}
