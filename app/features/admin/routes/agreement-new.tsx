import { Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isLimitName } from '~/domain/working-time/limits';
import { LIMIT_NAMES } from '~/domain/working-time/limits';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { FreeTextNote } from '~/ui/form/free-text-note';
import { saved } from '~/ui/form/saved-note';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { agreementForm } from '../agreement.form';
import { agreementChoices } from '../agreements.query.server';
import { AgreementValueField } from '../components/agreement-value-field';
import { useLimitText } from '../components/use-limit-text';
import { saveAgreement } from '../save-agreement.service.server';

export const handle: RouteHandle = { title: 'agreements:create' };

const FIRST_LIMIT = 'dailyRestHours';

export async function loader({ request }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'change', thing: 'agreement' });
  return agreementChoices(db);
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'agreement' });
  return answerForm(request, {
    schema: agreementForm,
    save: (values) => saveAgreement(access, values),
    next: saved('/avtaler'),
  });
}

export default function NewAgreementPage() {
  const { t } = useTranslation('agreements');
  const staff = useLoaderData<typeof loader>();
  const limitText = useLimitText();
  const [form, fields] = useCheckedForm({
    id: 'avtale',
    schema: agreementForm,
    defaults: { limit: FIRST_LIMIT, value: '', staffId: '', validFrom: '', validTo: '', source: '' },
    reply: useActionData<typeof action>(),
  });
  const chosen = fields.limit.value;
  const limit = typeof chosen === 'string' && isLimitName(chosen) ? chosen : FIRST_LIMIT;
  const labels = {
    limit: t('limit'),
    value: t('value'),
    staffId: t('forWhom'),
    validFrom: t('validFrom'),
    validTo: t('validTo'),
    source: t('source'),
  };
  return (
    <Page title={t('create')} lead={t('createLead')} width="narrow">
      <FormFrame form={form} cancelTo="/avtaler" labels={labels}>
        <SelectField
          field={fields.limit}
          label={labels.limit}
          options={LIMIT_NAMES.map((value) => ({ value, label: limitText.name(value) }))}
        />
        <Paragraph className="muted" aria-live="polite">
          {limitText.help(limit)}
        </Paragraph>
        <AgreementValueField key={limit} field={fields.value} limit={limit} label={labels.value} />
        <SelectField
          field={fields.staffId}
          label={labels.staffId}
          description={t('forWhomHelp')}
          options={staff}
          none={t('everyone')}
        />
        <div className="form__row">
          <TextField field={fields.validFrom} label={labels.validFrom} kind="date" />
          <TextField field={fields.validTo} label={labels.validTo} description={t('validToHelp')} kind="date" />
        </div>
        <TextField field={fields.source} label={labels.source} description={t('sourceHelp')} />
        <FreeTextNote />
      </FormFrame>
    </Page>
  );
}
