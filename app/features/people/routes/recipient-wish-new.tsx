import { Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { saved } from '~/ui/form/saved-note';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { RecipientWishFields } from '../components/recipient-wish-fields';
import { recipientForForm, staffChoices } from '../recipient-form.query.server';
import { ANY_WEEKDAY, recipientWishForm } from '../recipient-wish.form';
import { addRecipientWish } from '../save-recipient-wish.service.server';

export const handle: RouteHandle = { title: 'recipients:wishes.add' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'change', thing: 'recipient' });
  const today = dateOfInstant(now());
  const wanted = { recipientId: idParam(params.recipientId), scope, today };
  const { id, displayName } = found(await recipientForForm(db, wanted));
  await logAccess(db, { actor, at: now() }, { action: 'view', thing: 'recipientWish', recipientId: id });
  return { id, displayName, staff: await staffChoices(db, today), today };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'recipient' });
  const recipientId = idParam(params.recipientId);
  return answerForm(request, {
    schema: recipientWishForm,
    save: (values) => addRecipientWish(access, { ...values, recipientId }),
    next: saved(`/tjenestemottakere/${recipientId}`),
  });
}

export default function NewRecipientWishPage() {
  const { t } = useTranslation(['recipients', 'form']);
  const { id, displayName, staff, today } = useLoaderData<typeof loader>();
  const [form, fields] = useCheckedForm({
    id: 'onske',
    schema: recipientWishForm,
    defaults: { weekday: ANY_WEEKDAY, earliest: '', latest: '', staffId: '', validFrom: today, validTo: '' },
    reply: useActionData<typeof action>(),
  });
  const labels = {
    weekday: t('wishes.weekday'),
    earliest: t('wishes.earliest'),
    latest: t('wishes.latest'),
    staffId: t('wishes.person'),
    validFrom: t('firstDay'),
    validTo: `${t('lastDay')} ${t('form:optional')}`,
  };
  return (
    <Page title={t('wishes.add')} lead={displayName} width="narrow">
      <FormFrame form={form} cancelTo={`/tjenestemottakere/${id}`} labels={labels}>
        <Paragraph>{t('wishes.help')}</Paragraph>
        <div className="form__row">
          <RecipientWishFields fields={fields} staff={staff} />
        </div>
        <div className="form__row">
          <TextField field={fields.validFrom} label={labels.validFrom} kind="date" />
          <TextField field={fields.validTo} label={labels.validTo} kind="date" />
        </div>
      </FormFrame>
    </Page>
  );
}
