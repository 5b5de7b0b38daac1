import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import { loadAlarmSettings } from '~/platform/alarms/alarm-settings.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { saved, SavedNote } from '~/ui/form/saved-note';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { alarmSettingsForm } from '../settings/alarm-settings.form';
import { saveAlarmSettings } from '../settings/save-alarm-settings.service.server';

export const handle: RouteHandle = { title: 'alarms:settings.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'change', thing: 'alarmSettings' });
  return loadAlarmSettings(db);
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'alarmSettings' });
  return answerForm(request, {
    schema: alarmSettingsForm,
    save: (values) => saveAlarmSettings(access, values),
    next: saved('/alarmtider'),
  });
}

const FIELDS = ['checkOutMinutes', 'carerMinutes', 'repeatMinutes'] as const;

export default function AlarmSettingsPage() {
  const { t } = useTranslation('alarms');
  const { revision, ...settings } = useLoaderData<typeof loader>();
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')} width="narrow">
      <SavedNote />
      {revision === null ? (
        <EmptyState title={t('settings.emptyTitle')} text={t('settings.emptyText')} />
      ) : (
        <SettingsForm key={revision} revision={revision} settings={settings} />
      )}
    </Page>
  );
}

type Settings = Readonly<Record<(typeof FIELDS)[number], number>>;

function SettingsForm({ revision, settings }: { revision: number; settings: Settings }) {
  const { t } = useTranslation('alarms');
  const [form, fields] = useCheckedForm({
    id: 'alarmtider',
    schema: alarmSettingsForm,
    defaults: {
      revision: String(revision),
      checkOutMinutes: String(settings.checkOutMinutes),
      carerMinutes: String(settings.carerMinutes),
      repeatMinutes: String(settings.repeatMinutes),
    },
    reply: useActionData<typeof action>(),
  });
  const labels = {
    checkOutMinutes: t('settings.checkOutMinutes'),
    carerMinutes: t('settings.carerMinutes'),
    repeatMinutes: t('settings.repeatMinutes'),
  };
  return (
    <FormFrame form={form} cancelTo="/" labels={labels}>
      <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
      {FIELDS.map((name) => (
        <TextField
          key={name}
          field={fields[name]}
          label={labels[name]}
          description={t(`settings.${name}Help`)}
          kind="whole"
          suffix={t('settings.minutes')}
        />
      ))}
    </FormFrame>
  );
}
