import { useTranslation } from 'react-i18next';
import { ChoiceList } from '~/ui/form/choice-list';
import { FieldRows } from '~/ui/form/field-rows';
import { FormFrame } from '~/ui/form/form-frame';
import type { FormReply } from '~/ui/form/parse-form';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import type { Option } from '~/ui/form/field-props';
import { AUDIENCES, KINDS, seriesForm } from '../series.form';
import type { SeriesDefaults } from '../series-form.query.server';
import { RepeatFields } from './repeat-fields';
import { useSeriesLabels } from './use-series-labels';

interface SeriesEditorProps {
  series: SeriesDefaults;
  zones: readonly Option[];
  themes: readonly Option[];
  /** What it may be a part of. */
  wholes: readonly Option[];
  cancelTo: string;
  reply: FormReply | undefined;
  isNew: boolean;
}

const defaultsOf = (series: SeriesDefaults) => ({
  ...{ revision: String(series.revision), kind: series.kind, title: series.title, repeat: series.repeat },
  ...{ startsOn: series.startsOn, interval: String(series.interval), weekdays: series.weekdays.map(String) },
  ...{ monthPlace: series.monthPlace, monthWeekday: String(series.monthWeekday), untilOn: series.untilOn ?? '' },
  ...{ ruleText: series.repeat === 'rule' ? (series.ruleText ?? '') : '', minutes: String(series.minutes) },
  extraDates: series.extraDates.map((date) => ({ date: date as string })),
  startTimes: series.startTimes.map((time) => ({ time })),
  ...{ place: series.place, leaders: series.leaders, audience: series.audience, zoneId: series.zoneId ?? '' },
  ...{ capacity: series.capacity === null ? '' : String(series.capacity), themeIds: series.themeIds, reason: '' },
  partOfId: series.partOfId ?? '',
});

const rowKey = (row: { key: string | undefined; id: string }) => row.key ?? row.id;

/** The form of a series: what, when and how often, where, and for whom. */
export function SeriesEditor({ series, zones, themes, wholes, cancelTo, reply, isNew }: SeriesEditorProps) {
  const { t } = useTranslation('training');
  const labels = useSeriesLabels();
  const audiences = AUDIENCES.filter((value) => value !== 'recipients' || value === series.audience);
  const [form, fields] = useCheckedForm({ id: 'serie', schema: seriesForm, defaults: defaultsOf(series), reply });
  return (
    <FormFrame form={form} cancelTo={cancelTo} labels={labels}>
      <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
      <SelectField
        field={fields.kind}
        label={labels.kind}
        options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextField field={fields.title} label={labels.title} description={t('form.nameHelp')} />
      <RepeatFields fields={fields} />
      <FieldRows
        legend={labels.extraDates}
        description={t('form.extraDatesHelp')}
        rows={fields.extraDates.getFieldList()}
        rowKey={rowKey}
        addLabel={t('form.addDate')}
        removeLabel={(index) => t('form.removeDate', { number: index + 1 })}
        add={form.insert.getButtonProps({ name: 'extraDates' })}
        remove={(index) => form.remove.getButtonProps({ name: 'extraDates', index })}
      >
        {(row) => <TextField field={row.getFieldset().date} label={t('form.date')} kind="date" />}
      </FieldRows>
      <FieldRows
        legend={labels.startTimes}
        description={t('form.startTimesHelp')}
        rows={fields.startTimes.getFieldList()}
        rowKey={rowKey}
        addLabel={t('form.addTime')}
        removeLabel={(index) => t('form.removeTime', { number: index + 1 })}
        add={form.insert.getButtonProps({ name: 'startTimes' })}
        remove={(index) => form.remove.getButtonProps({ name: 'startTimes', index })}
      >
        {(row) => <TextField field={row.getFieldset().time} label={t('form.time')} kind="clock" />}
      </FieldRows>
      <TextField field={fields.minutes} label={labels.minutes} kind="whole" suffix={t('form.minutesUnit')} />
      <TextField field={fields.place} label={labels.place} />
      <TextField field={fields.leaders} label={labels.leaders} description={t('form.leadersHelp')} />
      <SelectField
        field={fields.audience}
        label={labels.audience}
        options={audiences.map((value) => ({ value, label: t(`audience.${value}`) }))}
      />
      <SelectField field={fields.zoneId} label={labels.zoneId} options={zones} none={t('form.allZones')} />
      <TextField field={fields.capacity} label={labels.capacity} description={t('form.capacityHelp')} kind="whole" />
      <ChoiceList
        field={fields.themeIds}
        legend={labels.themeIds}
        description={t('form.themesHelp')}
        choose="many"
        options={themes}
      />
      {wholes.length === 0 ? null : (
        <SelectField
          field={fields.partOfId}
          label={labels.partOfId}
          description={t('form.partOfHelp')}
          options={wholes}
          none={t('form.partOfNone')}
        />
      )}
      {isNew ? null : <TextField field={fields.reason} label={labels.reason} />}
    </FormFrame>
  );
}
