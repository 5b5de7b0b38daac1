import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { saved } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { RecordFields } from '../components/record-fields';
import { addressOf } from '../person-key';
import { recordForm } from '../record.form';
import { recordDefaults, themeChoices } from '../record-form.query.server';
import { changeRecord, recordFor } from '../save-record.service.server';

export const handle: RouteHandle = { title: 'competence:edit' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'competence' });
  const record = found(await recordFor(access.db, access, idParam(params.recordId)));
  const themes = await themeChoices(access.db, record.themeId);
  return { defaults: recordDefaults(record), themes, cancelTo: addressOf(record.person) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'competence' });
  const recordId = idParam(params.recordId);
  return answerForm(request, {
    schema: recordForm,
    save: (values) => changeRecord(access, { ...values, recordId }),
    next: ({ person }) => saved(addressOf(person)),
  });
}

export default function EditRecordPage() {
  const { t } = useTranslation('competence');
  const { defaults, themes, cancelTo } = useLoaderData<typeof loader>();
  return (
    <Page title={t('edit')} width="narrow">
      <RecordFields {...{ defaults, themes, cancelTo }} people={null} reply={useActionData<typeof action>()} />
    </Page>
  );
}
