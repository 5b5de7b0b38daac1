import { Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isIsoDate } from '~/domain/time/clock';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { answerForm } from '~/ui/form/answer-form.server';
import { ChoiceList } from '~/ui/form/choice-list';
import { FormFrame } from '~/ui/form/form-frame';
import { FreeTextNote } from '~/ui/form/free-text-note';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { addVisit, recipientChoices } from '../change/add-visit.service.server';
import { afterChange } from '../change/after-change';
import { addedVisitForm, CARERS } from '../change/visit-change.form';

export const handle: RouteHandle = { title: 'visitChange:add.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'change', thing: 'visit' });
  const at = now();
  const today = dateOfInstant(at);
  const asked = new URL(request.url).searchParams.get('dag') ?? '';
  await logAccess(db, { actor, at }, { action: 'view', thing: 'recipientList' });
  return { recipients: await recipientChoices(db, { scope, today }), date: isIsoDate(asked) ? asked : today };
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'visit' });
  return answerForm(request, {
    schema: addedVisitForm,
    save: (values) => addVisit(access, values),
    next: ({ date }) => afterChange(date),
  });
}

export default function AddVisitPage() {
  const { t } = useTranslation('visitChange');
  const { recipients, date } = useLoaderData<typeof loader>();
  const [form, fields] = useCheckedForm({
    id: 'nytt-besok',
    schema: addedVisitForm,
    defaults: { recipientId: '', date, earliest: '', latest: '', minutes: '', carers: '1', reason: '' },
    reply: useActionData<typeof action>(),
  });
  const labels = {
    recipientId: t('add.recipient'),
    date: t('add.date'),
    earliest: t('add.earliest'),
    latest: t('add.latest'),
    minutes: t('add.minutes'),
    carers: t('add.carers'),
    reason: t('reason'),
  };
  if (recipients.length === 0) {
    return (
      <Page title={t('add.title')} width="narrow">
        <EmptyState title={t('add.title')} text={t('add.empty')} />
      </Page>
    );
  }
  return (
    <Page title={t('add.title')} width="narrow">
      <FormFrame form={form} cancelTo={`/besok?dag=${date}`} labels={labels} submit={t('add.submit')}>
        <Paragraph>{t('add.text')}</Paragraph>
        <SelectField
          field={fields.recipientId}
          label={labels.recipientId}
          options={recipients.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          none={t('add.choose')}
        />
        <TextField field={fields.date} label={labels.date} kind="date" />
        <div className="form__row">
          <TextField field={fields.earliest} label={labels.earliest} kind="clock" />
          <TextField field={fields.latest} label={labels.latest} kind="clock" />
          <TextField field={fields.minutes} label={labels.minutes} kind="whole" />
        </div>
        <ChoiceList
          field={fields.carers}
          legend={labels.carers}
          choose="one"
          options={CARERS.map((value) => ({ value, label: t(value === '1' ? 'add.one' : 'add.two') }))}
        />
        <TextField field={fields.reason} label={labels.reason} />
        <FreeTextNote />
      </FormFrame>
    </Page>
  );
}
