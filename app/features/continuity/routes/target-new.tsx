import { Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { MeasureName } from '~/domain/case/plan';
import { MEASURE_NAMES } from '~/domain/continuity/measures';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { saved } from '~/ui/form/saved-note';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { saveTarget } from '../save-target.service.server';
import { EVERYBODY } from '../target-group';
import { unitOf } from '../target-value';
import { targetForm } from '../target.form';
import { targetChoices } from '../targets.query.server';

export const handle: RouteHandle = { title: 'reviewTools:target.create' };

const TARGETS = '/kontinuitet/maal';
const FIRST_MEASURE: MeasureName = 'm14';

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'continuityTarget' });
  const today = dateOfInstant(now());
  return { ...(await targetChoices(db, { today })), today };
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'continuityTarget' });
  return answerForm(request, {
    schema: targetForm,
    save: (values) => saveTarget(access, values),
    next: saved(TARGETS),
  });
}

export default function NewTargetPage() {
  const { t } = useTranslation(['reviewTools', 'continuity']);
  const { groups, revision, today } = useLoaderData<typeof loader>();
  const [form, fields] = useCheckedForm({
    id: 'maal',
    schema: targetForm,
    defaults: {
      ...{ revision: String(revision), measure: FIRST_MEASURE, group: EVERYBODY },
      ...{ value: '', validFrom: today, validTo: '' },
    },
    reply: useActionData<typeof action>(),
  });
  const chosen = fields.measure.value;
  const measure = MEASURE_NAMES.find((name) => name === chosen) ?? FIRST_MEASURE;
  const names = { all: 'target.everyone', tier: 'target.tier', zone: 'target.zone' } as const;
  const labels = {
    measure: t('target.column.measure'),
    group: t('target.column.group'),
    value: t('target.column.value'),
    validFrom: t('target.validFrom'),
    validTo: t('target.validTo'),
  };
  return (
    <Page title={t('target.create')} lead={t('target.createLead')} width="narrow">
      <FormFrame form={form} cancelTo={TARGETS} labels={labels}>
        <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
        <SelectField
          field={fields.measure}
          label={labels.measure}
          options={MEASURE_NAMES.map((value) => ({ value, label: t(`continuity:measure.${value}.name`) }))}
        />
        <Paragraph className="muted" aria-live="polite">
          {t(`continuity:measure.${measure}.help`)}
        </Paragraph>
        <SelectField
          field={fields.group}
          label={labels.group}
          options={groups.map(({ key, kind, name }) => ({ value: key, label: t(names[kind], { name }) }))}
        />
        <TextField
          field={fields.value}
          label={labels.value}
          description={t(`target.valueHelp.${unitOf(measure)}`)}
          kind="decimal"
          suffix={t(`target.suffix.${unitOf(measure)}`)}
        />
        <div className="form__row">
          <TextField field={fields.validFrom} label={labels.validFrom} kind="date" />
          <TextField field={fields.validTo} label={labels.validTo} description={t('target.validToHelp')} kind="date" />
        </div>
      </FormFrame>
    </Page>
  );
}
