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
import { useWishText } from '../components/use-wish-text';
import { wishForForm } from '../recipient-wish.query.server';
import { endRecipientWish } from '../save-recipient-wish.service.server';

export const handle: RouteHandle = { title: 'recipients:wishes.end' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'change', thing: 'recipient' });
  const recipientId = idParam(params.recipientId);
  const wishId = idParam(params.wishId);
  const today = dateOfInstant(now());
  const wish = found(await wishForForm(db, { recipientId, wishId, scope, today }));
  await logAccess(db, { actor, at: now() }, { action: 'view', thing: 'recipientWish', recipientId });
  return { recipientId, wish, today };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'recipient' });
  const recipientId = idParam(params.recipientId);
  const wishId = idParam(params.wishId);
  return answerForm(request, {
    schema: endForm,
    save: (values) => endRecipientWish(access, { ...values, recipientId, wishId }),
    next: saved(`/tjenestemottakere/${recipientId}`),
  });
}

export default function EndRecipientWishPage() {
  const { t } = useTranslation('recipients');
  const wishText = useWishText();
  const { recipientId, wish, today } = useLoaderData<typeof loader>();
  return (
    <Page title={t('wishes.end')} lead={wishText(wish)} width="narrow">
      <EndForm
        consequence={t('wishes.endText')}
        submit={t('wishes.end')}
        revision={wish.revision}
        suggested={wish.validTo ?? today}
        cancelTo={`/tjenestemottakere/${recipientId}`}
        reply={useActionData<typeof action>()}
      />
    </Page>
  );
}
