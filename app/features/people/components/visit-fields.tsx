import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '~/domain/time/clock';
import { useWeekdayNames } from '~/platform/i18n/use-weekday-names';
import { ChoiceList } from '~/ui/form/choice-list';
import type { FieldSource, Option } from '~/ui/form/field-props';
import { FreeTextNote } from '~/ui/form/free-text-note';
import { TextField } from '~/ui/form/text-field';
import { VISIT_KINDS, type VisitValues } from '../visit-plan.form';

interface VisitFieldsProps {
  fields: Record<keyof VisitValues, FieldSource> & { kind: { value?: unknown } };
  skills: readonly Option[];
}

/** What the fields of a visit are called. */
export function useVisitLabels(): Record<keyof VisitValues, string> {
  const { t } = useTranslation('recipients');
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
    toKnow: t('plan.toKnow'),
  };
}

/** How often a visit comes, when, for how long, by how many and with what skills. */
export function VisitFields({ fields, skills }: VisitFieldsProps) {
  const { t } = useTranslation('recipients');
  const weekdays = useWeekdayNames();
  const labels = useVisitLabels();
  const kind = fields.kind.value;
  return (
    <>
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
      {skills.length === 0 ? null : (
        <ChoiceList
          field={fields.skillIds}
          legend={labels.skillIds}
          description={t('plan.skillsHelp')}
          choose="many"
          options={skills}
        />
      )}
      <TextField field={fields.toKnow} label={labels.toKnow} description={t('plan.toKnowHelp')} />
      <FreeTextNote />
    </>
  );
}
