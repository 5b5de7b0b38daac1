import { useTranslation } from 'react-i18next';
import type { Option } from '~/ui/form/field-props';
import { FormFrame } from '~/ui/form/form-frame';
import type { FormReply } from '~/ui/form/parse-form';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { frequencyIn, visitPlanForm } from '../visit-plan.form';
import type { visitPlanForForm } from '../visit-plan.query.server';
import { usePlanText } from './use-plan-text';
import { useVisitLabels, VisitFields } from './visit-fields';
import './people.css';

interface VisitPlanEditorProps {
  plan: Awaited<ReturnType<typeof visitPlanForForm>>;
  skills: readonly Option[];
  today: string;
  cancelTo: string;
  reply: FormReply | undefined;
}

function defaultsOf({ plan, today }: VisitPlanEditorProps) {
  const frequency = plan?.frequency ?? { kind: 'weekdays' as const, weekdays: [], interval: 1 };
  const movable = frequency.kind === 'movable' ? frequency : { times: 1, daysBetween: 1 };
  return {
    revision: String(plan?.revision ?? 0),
    kind: frequency.kind,
    weekdays: frequency.weekdays.map(String),
    interval: String(frequency.kind === 'movable' ? 1 : frequency.interval),
    times: String(movable.times),
    daysBetween: String(movable.daysBetween),
    earliest: plan?.earliest ?? '',
    latest: plan?.latest ?? '',
    minutes: String(plan?.minutes ?? 30),
    carers: String(plan?.carers ?? 1),
    skillIds: plan?.skillIds ?? [],
    toKnow: plan?.toKnow ?? '',
    validFrom: plan?.validFrom ?? today,
    validTo: plan?.validTo ?? '',
  };
}

function useLabels() {
  const { t } = useTranslation(['recipients', 'form']);
  return { ...useVisitLabels(), validFrom: t('firstDay'), validTo: `${t('lastDay')} ${t('form:optional')}` };
}

export function VisitPlanEditor(props: VisitPlanEditorProps) {
  const labels = useLabels();
  const [form, fields] = useCheckedForm({
    id: 'besoksplan',
    schema: visitPlanForm,
    defaults: defaultsOf(props),
    reply: props.reply,
  });
  return (
    <FormFrame form={form} cancelTo={props.cancelTo} labels={labels}>
      <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
      <VisitFields fields={fields} skills={props.skills} />
      <div className="form__row">
        <TextField field={fields.validFrom} label={labels.validFrom} kind="date" />
        <TextField field={fields.validTo} label={labels.validTo} kind="date" />
      </div>
      <Preview value={form.value} />
    </FormFrame>
  );
}

/** What the form says so far, in plain words. */
function Preview({ value }: { value: unknown }) {
  const { t } = useTranslation('recipients');
  const planText = usePlanText();
  const parsed = visitPlanForm.safeParse(value);
  return (
    <p className="people__preview" aria-live="polite">
      <strong>{t('plan.preview')}</strong>{' '}
      {parsed.success
        ? planText({ ...parsed.data, frequency: frequencyIn(parsed.data), carers: Number(parsed.data.carers) })
        : t('plan.previewEmpty')}
    </p>
  );
}
