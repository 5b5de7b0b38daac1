import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { ChoiceList } from '~/ui/form/choice-list';
import { FormFrame } from '~/ui/form/form-frame';
import { saved } from '~/ui/form/saved-note';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { EXCLUSION_REASONS, exclusionForm } from '../exclusion.form';
import { recipientForForm, staffChoices } from '../recipient-form.query.server';
import { addExclusion } from '../save-exclusion.service.server';

export const handle: RouteHandle = { title: 'recipients:addExclusion' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'change', thing: 'exclusion' });
  const today = dateOfInstant(now());
  const wanted = { recipientId: idParam(params.recipientId), scope, today };
  const { id, displayName } = found(await recipientForForm(db, wanted));
  await logAccess(db, { actor, at: now() }, { action: 'view', thing: 'exclusion', recipientId: id });
  return { id, displayName, staff: await staffChoices(db, today), today };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'exclusion' });
  const recipientId = idParam(params.recipientId);
  return answerForm(request, {
    schema: exclusionForm,
    save: (values) => addExclusion(access, { ...values, recipientId }),
    next: saved(`/tjenestemottakere/${recipientId}`),
  });
}

export default function NewExclusionPage() {
  const { t } = useTranslation(['recipients', 'form']);
  const { id, displayName, staff, today } = useLoaderData<typeof loader>();
  const [form, fields] = useCheckedForm({
    id: 'unntak',
    schema: exclusionForm,
    defaults: { staffId: '', reason: 'recipientWish', validFrom: today, validTo: '' },
    reply: useActionData<typeof action>(),
  });
  const labels = {
    staffId: t('exclusionStaff'),
    reason: t('exclusionReason'),
    validFrom: t('firstDay'),
    validTo: `${t('lastDay')} ${t('form:optional')}`,
  };
  return (
    <Page title={t('addExclusion')} lead={displayName} width="narrow">
      <FormFrame form={form} cancelTo={`/tjenestemottakere/${id}`} labels={labels}>
        <SelectField field={fields.staffId} label={labels.staffId} options={staff} none={t('choosePerson')} />
        <ChoiceList
          field={fields.reason}
          legend={labels.reason}
          description={t('exclusionReasonHelp')}
          choose="one"
          options={EXCLUSION_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        />
        <div className="form__row">
          <TextField field={fields.validFrom} label={labels.validFrom} kind="date" />
          <TextField field={fields.validTo} label={labels.validTo} kind="date" />
        </div>
      </FormFrame>
    </Page>
  );
}
