import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { EndForm } from '~/ui/form/end-form';
import { endForm } from '~/ui/form/end-form.form';
import { saved } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { endStaff } from '../end-staff.service.server';
import { staffForForm } from '../staff.query.server';

export const handle: RouteHandle = { title: 'staff:end' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'staff' });
  const { id, name, revision, employedTo } = found(await staffForForm(db, idParam(params.staffId)));
  return { id, name, revision, suggested: employedTo ?? dateOfInstant(now()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'staff' });
  const staffId = idParam(params.staffId);
  return answerForm(request, {
    schema: endForm,
    save: (values) => endStaff(access, { ...values, staffId }),
    next: saved('/ansatte'),
  });
}

export default function EndStaffPage() {
  const { t } = useTranslation('staff');
  const person = useLoaderData<typeof loader>();
  return (
    <Page title={t('endNamed', { name: person.name })} width="narrow">
      <EndForm
        consequence={t('endText')}
        submit={t('end')}
        revision={person.revision}
        suggested={person.suggested}
        cancelTo={`/ansatte/${person.id}`}
        reply={useActionData<typeof action>()}
      />
    </Page>
  );
}
