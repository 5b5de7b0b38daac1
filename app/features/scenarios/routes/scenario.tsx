import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { logAccess } from '~/platform/access/access-log.server';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { formOf } from '~/ui/form/form-of.server';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { parseForm } from '~/ui/form/parse-form';
import { Page } from '~/ui/page';
import { answerIntent } from '../answer-intent.service.server';
import { BreachesSection } from '../components/breaches-section';
import { FacesSection } from '../components/faces-section';
import { FiguresTable } from '../components/figures-table';
import { LoadSection } from '../components/load-section';
import { ScenarioActions, type ScenarioFault } from '../components/scenario-actions';
import '../components/scenarios.css';
import { UnplacedSection } from '../components/unplaced-section';
import { useSuppositionText } from '../components/use-supposition-text';
import { VisitChanges } from '../components/visit-changes';
import { scenarioIntentForm } from '../scenario-intent.form';
import { scenarioPage, type NamedResult } from '../scenario-page.query.server';

export const handle: RouteHandle = { title: 'scenarios:title' };

const ASK_EVERY_MS = 1_500;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, now, actor } = await requireAccess(request, { action: 'view', thing: 'scenario' });
  const scenarioId = idParam(params.scenarioId);
  const at = now();
  const wanted = { scenarioId, scope: recipientsSeenBy(actor), today: dateOfInstant(at) };
  const scenario = found(await scenarioPage(db, wanted));
  if (scenario.result) await logAccess(db, { actor, at }, { action: 'view', thing: 'scenario', scope: { scenarioId } });
  return scenario;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'scenario' });
  const form = parseForm(await formOf(request), scenarioIntentForm);
  if (form.status !== 'success') throw new Response(null, { status: 400, statusText: 'Bad Request' });
  const verdict = await answerIntent(access, { scenarioId: idParam(params.scenarioId), ...form.value });
  if (verdict.ok) return redirect(verdict.next);
  if (verdict.cause === 'notFound') throw new Response(null, { status: 404, statusText: 'Not Found' });
  return data({ cause: verdict.cause as ScenarioFault }, 409);
}

export default function ScenarioRoute() {
  const { t } = useTranslation('scenarios');
  const language = useLanguage();
  const text = useSuppositionText();
  const scenario = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  useAskUntilReady(scenario.state === 'waiting');
  const { version, result } = scenario;
  const when = formatInstant(scenario.createdAt, language);
  return (
    <Page title={t('title')} lead={t('pageLead', { number: version.number, rota: version.rotaName, when })}>
      <ul className="scenario-told">
        {scenario.suppositions.map((one, index) => (
          <li key={index}>{text(one)}</li>
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {t(`state.${scenario.state}`)}
      </p>
      {scenario.state === 'waiting' ? <Alert data-color="info">{t('waiting')}</Alert> : null}
      {scenario.failure ? (
        <Alert data-color="danger">{t(`failure.${scenario.failure as 'plannerFailed'}`)}</Alert>
      ) : null}
      <ScenarioActions scenario={scenario} fault={reply?.cause} />
      {result ? <Result result={result} /> : null}
    </Page>
  );
}

function Result({ result }: { result: NamedResult }) {
  const { t } = useTranslation('scenarios');
  return (
    <>
      <Paragraph>
        {result.method === 'repair' ? t('method.repair') : t('method.solve', { count: result.changedCells })}
      </Paragraph>
      <UnplacedSection result={result} />
      <FiguresTable
        caption={t('figures.caption')}
        columns={[
          { head: t('figures.before'), figures: result.before },
          { head: t('figures.after'), figures: result.after },
        ]}
      />
      <BreachesSection breaches={result.breaches} />
      <FacesSection result={result} />
      <LoadSection load={result.load} />
      <VisitChanges result={result} />
    </>
  );
}

/** Reads the page anew now and then until the answer is there. */
function useAskUntilReady(waiting: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(revalidate, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [waiting, revalidate]);
}
