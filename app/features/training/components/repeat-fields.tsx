import type { ReactNode } from 'react';
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

/** Fields that are shown where one of some ways to recur is chosen; the style sheet sees which. */
const When = ({ repeat, children }: { repeat: string; children: ReactNode }) => (
  <div className="repeat__when" data-when={repeat}>
    {children}
  </div>
);

/** When a series recurs. */
export function RepeatFields({ fields }: { fields: Readonly<Record<RepeatField, FieldSource>> }) {
  const { t } = useTranslation('training');
  const weekdays = useWeekdayNames();
  const labels = useSeriesLabels();
  const weekdayOptions = WEEKDAYS.map((weekday) => ({ value: String(weekday), label: weekdays[weekday] }));
  return (
    <div className="repeat">
      <ChoiceList
        field={fields.repeat}
        legend={labels.repeat}
        choose="one"
        options={REPEATS.map((value) => ({ value, label: t(`repeat.${value}`) }))}
      />
      <div className="form__row">
        <TextField field={fields.startsOn} label={labels.startsOn} description={t('form.startsOnHelp')} kind="date" />
        <When repeat="weekly monthly">
          <TextField field={fields.untilOn} label={labels.untilOn} kind="date" />
        </When>
      </div>
      <When repeat="weekly monthly">
        <TextField field={fields.interval} label={labels.interval} description={t('form.intervalHelp')} kind="whole" />
      </When>
      <When repeat="weekly">
        <ChoiceList
          field={fields.weekdays}
          legend={labels.weekdays}
          description={t('form.weekdaysHelp')}
          choose="many"
          options={weekdayOptions}
        />
      </When>
      <When repeat="monthly">
        <div className="form__row">
          <SelectField
            field={fields.monthPlace}
            label={labels.monthPlace}
            options={MONTH_PLACES.map((value) => ({ value, label: t(`place.${value}`) }))}
          />
          <SelectField field={fields.monthWeekday} label={labels.monthWeekday} options={weekdayOptions} />
        </div>
      </When>
      <When repeat="rule">
        <TextField field={fields.ruleText} label={labels.ruleText} description={t('form.ruleTextHelp')} />
      </When>
    </div>
  );
}
