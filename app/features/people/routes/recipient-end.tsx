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
import { endRecipient } from '../end-recipient.service.server';
import { recipientForForm } from '../recipient-form.query.server';

export const handle: RouteHandle = { title: 'recipients:endService' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'change', thing: 'recipient' });
  const today = dateOfInstant(now());
  const recipientId = idParam(params.recipientId);
  const recipient = found(await recipientForForm(db, { recipientId, scope, today }));
  await logAccess(db, { actor, at: now() }, { action: 'view', thing: 'recipientForm', recipientId });
  const { id, displayName, revision, endsOn } = recipient;
  return { id, displayName, revision, suggested: endsOn ?? today };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'recipient' });
  const recipientId = idParam(params.recipientId);
  return answerForm(request, {
    schema: endForm,
    save: (values) => endRecipient(access, { ...values, recipientId }),
    next: withOffer(saved(`/tjenestemottakere/${recipientId}`), { kind: 'ended' }),
  });
}

export default function EndRecipientPage() {
  const { t } = useTranslation('recipients');
  const recipient = useLoaderData<typeof loader>();
  return (
    <Page title={t('endServiceNamed', { name: recipient.displayName })} width="narrow">
      <EndForm
        consequence={t('endServiceText')}
        submit={t('endService')}
        revision={recipient.revision}
        suggested={recipient.suggested}
        cancelTo={`/tjenestemottakere/${recipient.id}`}
        reply={useActionData<typeof action>()}
      />
    </Page>
  );
}
