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
import { RecipientEditor } from '../components/recipient-editor';
import { recipientForm } from '../recipient.form';
import { recipientChoices, recipientForForm } from '../recipient-form.query.server';
import { saveRecipient } from '../save-recipient.service.server';

export const handle: RouteHandle = { title: 'recipients:edit' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'change', thing: 'recipient' });
  const today = dateOfInstant(now());
  const choices = await recipientChoices(db, { scope, today });
  const recipientId = idParam(params.recipientId);
  const recipient = found(await recipientForForm(db, { recipientId, scope, today }));
  await logAccess(db, { actor, at: now() }, { action: 'view', thing: 'recipientForm', recipientId });
  return { recipient, ...choices };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'recipient' });
  const recipientId = idParam(params.recipientId);
  return answerForm(request, {
    schema: recipientForm,
    save: (values) => saveRecipient(access, { ...values, recipientId }),
    next: saved(`/tjenestemottakere/${recipientId}`),
  });
}

export default function EditRecipientPage() {
  const { t } = useTranslation('recipients');
  const data = useLoaderData<typeof loader>();
  const { id, displayName } = data.recipient;
  return (
    <Page title={t('editNamed', { name: displayName })} width="narrow">
      <RecipientEditor {...data} cancelTo={`/tjenestemottakere/${id}`} reply={useActionData<typeof action>()} />
    </Page>
  );
}
