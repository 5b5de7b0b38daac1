import { Button } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { saved } from '~/ui/form/saved-note';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { UserFields, useUserLabels } from '../components/user-fields';
import { saveUser } from '../save-user.service.server';
import { userForm } from '../user.form';
import { userChoices, userForForm } from '../users.query.server';

export const handle: RouteHandle = { title: 'settings:users.edit' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'change', thing: 'user' });
  const [user, choices] = await Promise.all([userForForm(db, idParam(params.userId)), userChoices(db)]);
  return { user: found(user), ...choices };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'user' });
  const userId = idParam(params.userId);
  return answerForm(request, {
    schema: userForm,
    save: (values) => saveUser(access, { ...values, userId }),
    next: saved('/brukere'),
  });
}

export default function EditUserPage() {
  const { t } = useTranslation('settings');
  const { user, zones, staff, zoneStaff } = useLoaderData<typeof loader>();
  const labels = useUserLabels();
  const [form, fields] = useCheckedForm({
    id: 'bruker',
    schema: userForm,
    defaults: {
      ...user,
      ...{ staffId: user.staffId ?? '', zoneStaffId: user.zoneStaffId ?? '', revision: String(user.revision) },
    },
    reply: useActionData<typeof action>(),
  });
  const actions = (
    <>
      <Button variant="secondary" asChild>
        <Link to={`/brukere/${user.id}/passord`}>{t('users.setPassword')}</Link>
      </Button>
      {user.ended ? null : (
        <Button variant="secondary" data-color="danger" asChild>
          <Link to={`/brukere/${user.id}/avslutt`}>{t('users.end')}</Link>
        </Button>
      )}
    </>
  );
  return (
    <Page title={t('users.edit')} lead={user.ended ? t('users.endedLead') : undefined} actions={actions} width="narrow">
      <FormFrame form={form} cancelTo="/brukere" labels={labels}>
        <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
        <UserFields fields={fields} zones={zones} staff={staff} zoneStaff={zoneStaff} />
      </FormFrame>
    </Page>
  );
}
