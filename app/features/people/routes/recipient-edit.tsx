import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { answerForm } from '~/ui/form/answer-form.server';
import { saved } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { RecipientEditor } from '../components/recipient-editor';
import { recipientForm } from '../recipient.form';
import { recipientChoices, recipientForForm } from '../recipient-form.query.server';
import { saveRecipient } from '../save-recipient.service.server';

export const handle: RouteHandle = { title: 'recipients:edit' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'change', thing: 'recipient' });
  const today = dateOfInstant(now());
  const choices = await recipientChoices(db, { scope, today });
  if (params.recipientId === undefined) return { recipient: null, today, ...choices };
  const recipientId = idParam(params.recipientId);
  const recipient = found(await recipientForForm(db, { recipientId, scope, today }));
  await logAccess(db, { actor, at: now() }, { action: 'view', thing: 'recipientForm', recipientId });
  return { recipient, today, ...choices };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'recipient' });
  const recipientId = params.recipientId === undefined ? null : idParam(params.recipientId);
  return answerForm(request, {
    schema: recipientForm,
    save: (values) => saveRecipient(access, { ...values, recipientId }),
    next: (done) => saved(`/tjenestemottakere/${done.recipientId}`),
  });
}

export default function EditRecipientPage() {
  const { t } = useTranslation('recipients');
  const data = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { recipient } = data;
  const cancelTo = recipient ? `/tjenestemottakere/${recipient.id}` : '/tjenestemottakere';
  return (
    <Page title={recipient ? t('editNamed', { name: recipient.displayName }) : t('create')} width="narrow">
      {data.zones.length === 0 ? (
        <EmptyState title={t('noZonesTitle')} text={t('noZonesText')} />
      ) : (
        <RecipientEditor {...data} cancelTo={cancelTo} reply={reply} />
      )}
    </Page>
  );
}
