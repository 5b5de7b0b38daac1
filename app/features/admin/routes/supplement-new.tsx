import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SUPPLEMENT_KINDS } from '~/domain/working-time/supplements';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { answerForm } from '~/ui/form/answer-form.server';
import { ChoiceList } from '~/ui/form/choice-list';
import { FormFrame } from '~/ui/form/form-frame';
import { saved } from '~/ui/form/saved-note';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { saveSupplement } from '../save-supplement.service.server';
import { supplementForm } from '../supplement.form';

export const handle: RouteHandle = { title: 'agreements:supplements.create' };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAccess(request, { action: 'change', thing: 'supplement' });
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'supplement' });
  return answerForm(request, {
    schema: supplementForm,
    save: (values) => saveSupplement(access, values),
    next: saved('/tillegg'),
  });
}

export default function NewSupplementPage() {
  const { t } = useTranslation('agreements');
  const [form, fields] = useCheckedForm({
    id: 'tillegg',
    schema: supplementForm,
    defaults: { kind: 'evening', percent: '0', minimumKroner: '0', validFrom: '', source: '' },
    reply: useActionData<typeof action>(),
  });
  const labels = {
    kind: t('supplements.kind'),
    percent: t('supplements.percent'),
    minimumKroner: t('supplements.minimum'),
    validFrom: t('validFrom'),
    source: t('source'),
  };
  const kinds = SUPPLEMENT_KINDS.map((value) => ({ value, label: t(`supplements.kinds.${value}`) }));
  return (
    <Page title={t('supplements.create')} lead={t('supplements.createLead')} width="narrow">
      <FormFrame form={form} cancelTo="/tillegg" labels={labels}>
        <ChoiceList field={fields.kind} legend={labels.kind} choose="one" options={kinds} />
        <div className="form__row">
          <TextField field={fields.percent} label={labels.percent} kind="decimal" suffix="%" />
          <TextField field={fields.minimumKroner} label={labels.minimumKroner} kind="decimal" suffix="kr" />
        </div>
        <TextField field={fields.validFrom} label={labels.validFrom} kind="date" />
        <TextField field={fields.source} label={labels.source} description={t('supplements.sourceHelp')} />
      </FormFrame>
    </Page>
  );
}
