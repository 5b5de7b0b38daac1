import { Alert } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { saved } from '~/ui/form/saved-note';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { endAccess } from '../end-access.service.server';
import { endAccessForm } from '../user.form';
import { userForForm } from '../users.query.server';

export const handle: RouteHandle = { title: 'settings:users.end' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'change', thing: 'user' });
  const { id, name, revision } = found(await userForForm(db, idParam(params.userId)));
  return { id, name, revision };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'user' });
  const userId = idParam(params.userId);
  return answerForm(request, {
    schema: endAccessForm,
    save: (values) => endAccess(access, { ...values, userId }),
    next: saved('/brukere'),
  });
}

export default function EndAccessPage() {
  const { t } = useTranslation('settings');
  const user = useLoaderData<typeof loader>();
  const [form, fields] = useCheckedForm({
    id: 'avslutt',
    schema: endAccessForm,
    defaults: { revision: String(user.revision) },
    reply: useActionData<typeof action>(),
  });
  return (
    <Page title={t('users.endNamed', { name: user.name })} width="narrow">
      <FormFrame form={form} cancelTo={`/brukere/${user.id}`} labels={{}} submit={t('users.end')} tone="danger">
        <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
        <Alert data-color="info">{t('users.endText')}</Alert>
      </FormFrame>
    </Page>
  );
}
