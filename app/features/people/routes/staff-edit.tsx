import { Button } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { saved } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { StaffEditor } from '../components/staff-editor';
import { saveStaff } from '../save-staff.service.server';
import { staffForm } from '../staff.form';
import { staffChoices, staffForForm } from '../staff.query.server';

export const handle: RouteHandle = { title: 'staff:edit' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'staff' });
  const today = dateOfInstant(now());
  const choices = await staffChoices(db, today);
  if (params.staffId === undefined) return { person: null, choices, today };
  return { person: found(await staffForForm(db, idParam(params.staffId))), choices, today };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'staff' });
  const staffId = params.staffId === undefined ? null : idParam(params.staffId);
  return answerForm(request, {
    schema: staffForm,
    save: (values) => saveStaff(access, { ...values, staffId }),
    next: saved('/ansatte'),
  });
}

export default function EditStaffPage() {
  const { t } = useTranslation('staff');
  const { person, choices, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const end = person && (
    <Button variant="secondary" data-color="danger" asChild>
      <Link to={`/ansatte/${person.id}/avslutt`}>{t('end')}</Link>
    </Button>
  );
  return (
    <Page title={person ? t('editNamed', { name: person.name }) : t('create')} actions={end} width="narrow">
      <StaffEditor person={person} choices={choices} today={today} reply={reply} />
    </Page>
  );
}
