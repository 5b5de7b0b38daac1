import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { saved } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { withOffer } from '../change-offer';
import { VisitPlanEditor } from '../components/visit-plan-editor';
import { recipientForForm } from '../recipient-form.query.server';
import { saveVisitPlan } from '../save-visit-plan.service.server';
import { visitPlanForm } from '../visit-plan.form';
import { skillChoices, visitPlanForForm } from '../visit-plan.query.server';

export const handle: RouteHandle = { title: 'recipients:editPlan' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'change', thing: 'recipient' });
  const wanted = { recipientId: idParam(params.recipientId), scope, today: dateOfInstant(now()) };
  const [recipient, skills] = await Promise.all([recipientForForm(db, wanted), skillChoices(db)]);
  const { id, displayName } = found(recipient);
  await logAccess(db, { actor, at: now() }, { action: 'view', thing: 'visitPlan', recipientId: id });
  const common = { id, displayName, skills, today: wanted.today };
  if (params.visitPlanId === undefined) return { ...common, plan: null };
  const visitPlanId = idParam(params.visitPlanId);
  return { ...common, plan: found(await visitPlanForForm(db, { ...wanted, visitPlanId })) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'recipient' });
  const recipientId = idParam(params.recipientId);
  const visitPlanId = params.visitPlanId === undefined ? null : idParam(params.visitPlanId);
  const next = saved(`/tjenestemottakere/${recipientId}`);
  return answerForm(request, {
    schema: visitPlanForm,
    save: (values) => saveVisitPlan(access, { ...values, recipientId, visitPlanId }),
    next: (done) => withOffer(next, { kind: visitPlanId === null ? 'visitAdded' : 'visitChanged', ...done }),
  });
}

export default function EditVisitPlanPage() {
  const { t } = useTranslation('recipients');
  const { id, displayName, ...data } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page title={data.plan ? t('editPlan') : t('addPlan')} lead={displayName} width="narrow">
      <VisitPlanEditor {...data} cancelTo={`/tjenestemottakere/${id}`} reply={reply} />
    </Page>
  );
}
