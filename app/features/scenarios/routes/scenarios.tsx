import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { shownVersion, versionIdOf } from '~/platform/versions/shown-version.server';
import { EmptyState } from '~/ui/empty-state';
import { answerForm } from '~/ui/form/answer-form.server';
import { formOf } from '~/ui/form/form-of.server';
import { Page } from '~/ui/page';
import { VersionSwitch } from '~/ui/version-switch';
import { askForChange } from '../ask-for-change.service.server';
import { askScenario } from '../ask-scenario.service.server';
import { ScenarioForm } from '../components/scenario-form';
import { ScenarioList } from '../components/scenario-list';
import '../components/scenarios.css';
import { offeredChangeForm } from '../offered-change.form';
import { scenarioChoices } from '../scenario-choices.query.server';
import { scenarioForm } from '../scenario.form';
import { listScenarios } from '../scenario-list.query.server';

export const handle: RouteHandle = { title: 'scenarios:title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, now, actor } = await requireAccess(request, { action: 'view', thing: 'scenario' });
  const today = dateOfInstant(now());
  const [shown, choices, scenarios] = await Promise.all([
    shownVersion(db, { versionId: versionIdOf(request), today }),
    scenarioChoices(db, today),
    listScenarios(db, { scope: recipientsSeenBy(actor), today }),
  ]);
  return { shown, choices, scenarios, today };
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'scenario' });
  const next = ({ scenarioId }: { scenarioId: string }) => `/hva-om/${scenarioId}`;
  if ((await formOf(request.clone())).has('recipientId')) {
    return answerForm(request, { schema: offeredChangeForm, save: (values) => askForChange(access, values), next });
  }
  return answerForm(request, {
    schema: scenarioForm,
    save: (values) => askScenario(access, values),
    next,
  });
}

export default function ScenariosPage() {
  const { t } = useTranslation('scenarios');
  const { shown, choices, scenarios, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button asChild variant="secondary">
          <Link to="/fordeling/hvem-mister">{t('dependence.link')}</Link>
        </Button>
      }
    >
      {shown === null ? (
        <EmptyState title={t('noPlanTitle')} text={t('noPlanText')} />
      ) : (
        <section className="stack" aria-labelledby="new-scenario">
          <Heading level={2} data-size="xs" id="new-scenario">
            {t('form.head')}
          </Heading>
          <Paragraph className="muted">{t('form.lead')}</Paragraph>
          <VersionSwitch shown={shown.version} versions={shown.versions} />
          <ScenarioForm
            versionId={shown.version.id}
            choices={choices}
            today={today}
            reply={reply}
            key={shown.version.id}
          />
        </section>
      )}
      {scenarios.length > 0 ? (
        <ScenarioList scenarios={scenarios} />
      ) : (
        <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
      )}
    </Page>
  );
}
