import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { MIN_PASSWORD_LENGTH } from '~/domain/access/password';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { saved } from '~/ui/form/saved-note';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { setPassword } from '../set-password.service.server';
import { passwordForm } from '../user.form';
import { userForForm } from '../users.query.server';

export const handle: RouteHandle = { title: 'settings:users.setPassword' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'change', thing: 'user' });
  const { id, name, revision } = found(await userForForm(db, idParam(params.userId)));
  return { id, name, revision };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'user' });
  const userId = idParam(params.userId);
  return answerForm(request, {
    schema: passwordForm,
    save: (values) => setPassword(access, { ...values, userId }),
    next: saved('/brukere'),
    secret: ['password'],
  });
}

export default function SetPasswordPage() {
  const { t } = useTranslation('settings');
  const user = useLoaderData<typeof loader>();
  const [form, fields] = useCheckedForm({
    id: 'passord',
    schema: passwordForm,
    defaults: { password: '', revision: String(user.revision) },
    reply: useActionData<typeof action>(),
  });
  const labels = { password: t('users.newPassword') };
  return (
    <Page title={t('users.setPasswordFor', { name: user.name })} lead={t('users.setPasswordLead')} width="narrow">
      <FormFrame form={form} cancelTo={`/brukere/${user.id}`} labels={labels}>
        <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
        <TextField
          field={fields.password}
          label={labels.password}
          description={t('users.passwordHelp', { min: MIN_PASSWORD_LENGTH })}
          kind="password"
          autoComplete="new-password"
        />
      </FormFrame>
    </Page>
  );
}
