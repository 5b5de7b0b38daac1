import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { EndForm } from '~/ui/form/end-form';
import { endForm } from '~/ui/form/end-form.form';
import { saved } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { withOffer } from '../change-offer';
import { usePlanText } from '../components/use-plan-text';
import { endVisitPlan } from '../end-visit-plan.service.server';
import { visitPlanForForm } from '../visit-plan.query.server';

export const handle: RouteHandle = { title: 'recipients:endPlan' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'change', thing: 'recipient' });
  const recipientId = idParam(params.recipientId);
  const visitPlanId = idParam(params.visitPlanId);
  const today = dateOfInstant(now());
  const plan = found(await visitPlanForForm(db, { recipientId, visitPlanId, scope, today }));
  await logAccess(db, { actor, at: now() }, { action: 'view', thing: 'visitPlan', recipientId });
  return { recipientId, plan, today };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'recipient' });
  const recipientId = idParam(params.recipientId);
  const visitPlanId = idParam(params.visitPlanId);
  return answerForm(request, {
    schema: endForm,
    save: (values) => endVisitPlan(access, { ...values, recipientId, visitPlanId }),
    next: withOffer(saved(`/tjenestemottakere/${recipientId}`), { kind: 'visitEnded', visitPlanId }),
  });
}

export default function EndVisitPlanPage() {
  const { t } = useTranslation('recipients');
  const { recipientId, plan, today } = useLoaderData<typeof loader>();
  const planText = usePlanText();
  return (
    <Page title={t('endPlan')} lead={planText(plan)} width="narrow">
      <EndForm
        consequence={t('endPlanText')}
        submit={t('endPlan')}
        revision={plan.revision}
        suggested={plan.validTo ?? today}
        cancelTo={`/tjenestemottakere/${recipientId}`}
        reply={useActionData<typeof action>()}
      />
    </Page>
  );
}
