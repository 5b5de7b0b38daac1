import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { saved } from '~/ui/form/saved-note';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { saveZone } from '../save-zone.service.server';
import { zoneForm } from '../zone.form';
import { zoneForForm } from '../zones.query.server';

export const handle: RouteHandle = { title: 'settings:zones.edit' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'change', thing: 'zone' });
  return found(await zoneForForm(db, idParam(params.zoneId)));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'zone' });
  const zoneId = idParam(params.zoneId);
  return answerForm(request, {
    schema: zoneForm,
    save: (values) => saveZone(access, { ...values, zoneId }),
    next: saved('/soner'),
  });
}

export default function EditZonePage() {
  const { t } = useTranslation('settings');
  const zone = useLoaderData<typeof loader>();
  const [form, fields] = useCheckedForm({
    id: 'sone',
    schema: zoneForm,
    defaults: { name: zone.name, revision: String(zone.revision) },
    reply: useActionData<typeof action>(),
  });
  const labels = { name: t('zones.name') };
  return (
    <Page title={t('zones.edit')} width="narrow">
      <FormFrame form={form} cancelTo="/soner" labels={labels}>
        <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
        <TextField field={fields.name} label={labels.name} />
      </FormFrame>
    </Page>
  );
}
