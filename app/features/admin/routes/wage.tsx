import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found } from '~/platform/security/params.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { saved } from '~/ui/form/saved-note';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { saveWage } from '../save-wage.service.server';
import { wageForm } from '../supplement.form';
import { hourlyWage } from '../supplements.query.server';

export const handle: RouteHandle = { title: 'agreements:supplements.wage' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'change', thing: 'supplement' });
  return found(await hourlyWage(db));
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'supplement' });
  return answerForm(request, {
    schema: wageForm,
    save: (values) => saveWage(access, values),
    next: saved('/tillegg'),
  });
}

export default function WagePage() {
  const { t } = useTranslation('agreements');
  const { hourlyWageOre, revision } = useLoaderData<typeof loader>();
  const kroner = hourlyWageOre === null ? '' : String(hourlyWageOre / 100).replace('.', ',');
  const [form, fields] = useCheckedForm({
    id: 'timelonn',
    schema: wageForm,
    defaults: { revision: String(revision), hourlyWageKroner: kroner },
    reply: useActionData<typeof action>(),
  });
  const label = t('supplements.hourlyWage');
  return (
    <Page title={t('supplements.wage')} lead={t('supplements.wageLead')} width="narrow">
      <FormFrame form={form} cancelTo="/tillegg" labels={{ hourlyWageKroner: label }}>
        <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
        <TextField field={fields.hourlyWageKroner} label={label} kind="decimal" suffix="kr" />
      </FormFrame>
    </Page>
  );
}
