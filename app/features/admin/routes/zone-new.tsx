import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { saved } from '~/ui/form/saved-note';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { createZone } from '../save-zone.service.server';
import { newZoneForm } from '../zone.form';

export const handle: RouteHandle = { title: 'settings:zones.create' };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAccess(request, { action: 'change', thing: 'zone' });
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'zone' });
  return answerForm(request, {
    schema: newZoneForm,
    save: (values) => createZone(access, values),
    next: saved('/soner'),
  });
}

export default function NewZonePage() {
  const { t } = useTranslation('settings');
  const [form, fields] = useCheckedForm({
    id: 'sone',
    schema: newZoneForm,
    defaults: { name: '', withinMinutes: '7', otherMinutes: '14' },
    reply: useActionData<typeof action>(),
  });
  const labels = { name: t('zones.name'), withinMinutes: t('zones.within'), otherMinutes: t('zones.toOthers') };
  return (
    <Page title={t('zones.create')} width="narrow">
      <FormFrame form={form} cancelTo="/soner" labels={labels}>
        <TextField field={fields.name} label={labels.name} />
        <TextField field={fields.withinMinutes} label={labels.withinMinutes} kind="whole" suffix="min" />
        <TextField
          field={fields.otherMinutes}
          label={labels.otherMinutes}
          description={t('zones.toOthersHelp')}
          kind="whole"
          suffix="min"
        />
      </FormFrame>
    </Page>
  );
}
