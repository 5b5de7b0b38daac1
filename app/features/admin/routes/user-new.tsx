import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { MIN_PASSWORD_LENGTH } from '~/domain/access/password';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { saved } from '~/ui/form/saved-note';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { UserFields, useUserLabels } from '../components/user-fields';
import { createUser } from '../save-user.service.server';
import { newUserForm } from '../user.form';
import { userChoices } from '../users.query.server';

export const handle: RouteHandle = { title: 'settings:users.create' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'change', thing: 'user' });
  return userChoices(db);
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'user' });
  return answerForm(request, {
    schema: newUserForm,
    save: (values) => createUser(access, values),
    next: saved('/brukere'),
    secret: ['password'],
  });
}

export default function NewUserPage() {
  const { t } = useTranslation('settings');
  const { zones, staff, zoneStaff } = useLoaderData<typeof loader>();
  const labels = useUserLabels();
  const [form, fields] = useCheckedForm({
    id: 'bruker',
    schema: newUserForm,
    defaults: { name: '', email: '', role: 'staff', zoneIds: [], staffId: '', zoneStaffId: '', password: '' },
    reply: useActionData<typeof action>(),
  });
  return (
    <Page title={t('users.create')} width="narrow">
      <FormFrame form={form} cancelTo="/brukere" labels={labels}>
        <UserFields fields={fields} zones={zones} staff={staff} zoneStaff={zoneStaff} />
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
