import { Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { FreeTextNote } from '~/ui/form/free-text-note';
import { LongTextField } from '~/ui/form/long-text-field';
import { saved } from '~/ui/form/saved-note';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { alarmForm } from '../alarm.form';
import { alarmPage } from '../alarms.query.server';
import { answerAlarm } from '../answer-alarm.service.server';
import { AlarmFacts } from '../components/alarm-facts';

export const handle: RouteHandle = { title: 'alarms:windowTitle' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'visitAlarm' });
  const at = now();
  const alarm = found(await alarmPage(db, { alarmId: idParam(params.alarmId), scope, now: at }));
  const { recipientId } = alarm;
  await logAccess(db, { actor, at }, { action: 'view', thing: 'visitAlarm', recipientId });
  return alarm;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'visitAlarm' });
  const alarmId = idParam(params.alarmId);
  return answerForm(request, {
    schema: alarmForm,
    save: (values) => answerAlarm(access, { ...values, alarmId }),
    next: saved('/alarmer'),
  });
}

export default function AlarmPage() {
  const { t } = useTranslation('alarms');
  const alarm = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const [form, fields] = useCheckedForm({ id: 'alarm', schema: alarmForm, defaults: { answer: '' }, reply });
  const facts = { zone: alarm.zone, start: alarm.start ?? '' };
  return (
    <Page title={t(`${alarm.kind}.title`, facts)} width="narrow">
      <Paragraph>{t(`${alarm.kind}.text`, facts)}</Paragraph>
      <AlarmFacts alarm={alarm} />
      {alarm.isWaiting || reply ? (
        <FormFrame form={form} cancelTo="/alarmer" labels={{ answer: t('done') }} submit={t('submit')}>
          <LongTextField field={fields.answer} label={t('done')} description={t('doneHelp')} rows={3} />
          <FreeTextNote />
        </FormFrame>
      ) : (
        <TextLink to="/alarmer">{t('toAll')}</TextLink>
      )}
    </Page>
  );
}
