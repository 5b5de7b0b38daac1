import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '~/domain/time/clock';
import { useWeekdayNames } from '~/platform/i18n/use-weekday-names';
import { ChoiceList } from '~/ui/form/choice-list';
import type { FieldSource } from '~/ui/form/field-props';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import { MONTH_PLACES, REPEATS } from '../series-rule-form';
import { useSeriesLabels } from './use-series-labels';

type RepeatField =
  'repeat' | 'startsOn' | 'untilOn' | 'interval' | 'weekdays' | 'monthPlace' | 'monthWeekday' | 'ruleText';

/** When a series recurs. */
export function RepeatFields({ fields }: { fields: Readonly<Record<RepeatField, FieldSource>> }) {
  const { t } = useTranslation('training');
  const weekdays = useWeekdayNames();
  const labels = useSeriesLabels();
  const weekdayOptions = WEEKDAYS.map((weekday) => ({ value: String(weekday), label: weekdays[weekday] }));
  return (
    <>
      <ChoiceList
        field={fields.repeat}
        legend={labels.repeat}
        choose="one"
        options={REPEATS.map((value) => ({ value, label: t(`repeat.${value}`) }))}
      />
      <div className="form__row">
        <TextField field={fields.startsOn} label={labels.startsOn} description={t('form.startsOnHelp')} kind="date" />
        <TextField field={fields.untilOn} label={labels.untilOn} kind="date" />
      </div>
      <TextField field={fields.interval} label={labels.interval} description={t('form.intervalHelp')} kind="whole" />
      <ChoiceList
        field={fields.weekdays}
        legend={labels.weekdays}
        description={t('form.weekdaysHelp')}
        choose="many"
        options={weekdayOptions}
      />
      <div className="form__row">
        <SelectField
          field={fields.monthPlace}
          label={labels.monthPlace}
          options={MONTH_PLACES.map((value) => ({ value, label: t(`place.${value}`) }))}
        />
        <SelectField field={fields.monthWeekday} label={labels.monthWeekday} options={weekdayOptions} />
      </div>
      <TextField field={fields.ruleText} label={labels.ruleText} description={t('form.ruleTextHelp')} />
    </>
  );
}
