import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '~/domain/time/clock';
import { useWeekdayNames } from '~/platform/i18n/use-weekday-names';
import { ChoiceList } from '~/ui/form/choice-list';
import type { Option } from '~/ui/form/field-props';
import { FormFrame } from '~/ui/form/form-frame';
import type { FormReply } from '~/ui/form/parse-form';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { frequencyIn, VISIT_KINDS, visitPlanForm } from '../visit-plan.form';
import type { visitPlanForForm } from '../visit-plan.query.server';
import { usePlanText } from './use-plan-text';
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
    validFrom: plan?.validFrom ?? today,
    validTo: plan?.validTo ?? '',
  };
}

function useLabels() {
  const { t } = useTranslation(['recipients', 'form']);
  return {
    kind: t('plan.kind'),
    weekdays: t('plan.weekdays'),
    interval: t('plan.interval'),
    times: t('plan.times'),
    daysBetween: t('plan.daysBetween'),
    earliest: t('plan.earliest'),
    latest: t('plan.latest'),
    minutes: t('plan.minutes'),
    carers: t('plan.carers'),
    skillIds: t('plan.skills'),
    validFrom: t('firstDay'),
    validTo: `${t('lastDay')} ${t('form:optional')}`,
  };
}

export function VisitPlanEditor(props: VisitPlanEditorProps) {
  const { t } = useTranslation('recipients');
  const weekdays = useWeekdayNames();
  const labels = useLabels();
  const [form, fields] = useCheckedForm({
    id: 'besoksplan',
    schema: visitPlanForm,
    defaults: defaultsOf(props),
    reply: props.reply,
  });
  const kind = fields.kind.value;
  return (
    <FormFrame form={form} cancelTo={props.cancelTo} labels={labels}>
      <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
      <ChoiceList
        field={fields.kind}
        legend={labels.kind}
        choose="one"
        options={VISIT_KINDS.map((value) => ({ value, label: t(`plan.kinds.${value}`) }))}
      />
      <ChoiceList
        field={fields.weekdays}
        legend={labels.weekdays}
        description={t('plan.weekdaysHelp')}
        choose="many"
        options={WEEKDAYS.map((weekday) => ({ value: String(weekday), label: weekdays[weekday] }))}
      />
      <div className="form__row" hidden={kind === 'movable'}>
        <TextField
          field={fields.interval}
          label={labels.interval}
          description={t(kind === 'days' ? 'plan.intervalDays' : 'plan.intervalWeeks')}
          kind="whole"
        />
      </div>
      <div className="form__row" hidden={kind !== 'movable'}>
        <TextField field={fields.times} label={labels.times} kind="whole" />
        <TextField
          field={fields.daysBetween}
          label={labels.daysBetween}
          description={t('plan.daysBetweenHelp')}
          kind="whole"
        />
      </div>
      <div className="form__row">
        <TextField field={fields.earliest} label={labels.earliest} kind="clock" />
        <TextField field={fields.latest} label={labels.latest} kind="clock" />
        <TextField field={fields.minutes} label={labels.minutes} kind="whole" suffix="min" />
      </div>
      <ChoiceList
        field={fields.carers}
        legend={labels.carers}
        choose="one"
        options={(['1', '2'] as const).map((value) => ({ value, label: t(`plan.carerCount.c${value}`) }))}
      />
      {props.skills.length === 0 ? null : (
        <ChoiceList
          field={fields.skillIds}
          legend={labels.skillIds}
          description={t('plan.skillsHelp')}
          choose="many"
          options={props.skills}
        />
      )}
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
