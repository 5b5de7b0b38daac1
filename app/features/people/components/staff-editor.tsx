import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '~/domain/time/clock';
import { formatHours } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { useWeekdayNames } from '~/platform/i18n/use-weekday-names';
import { ChoiceList } from '~/ui/form/choice-list';
import type { FieldSource } from '~/ui/form/field-props';
import { FieldRows } from '~/ui/form/field-rows';
import { FormFrame } from '~/ui/form/form-frame';
import type { FormReply } from '~/ui/form/parse-form';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { WishFields } from '~/ui/form/wish-fields';
import { WISH_DATE } from '~/ui/form/wish-row.form';
import { staffForm } from '../staff.form';
import type { staffChoices, staffForForm } from '../staff.query.server';

type Person = NonNullable<Awaited<ReturnType<typeof staffForForm>>>;

interface StaffEditorProps {
  person: Person | null;
  choices: Awaited<ReturnType<typeof staffChoices>>;
  today: string;
  reply: FormReply | undefined;
}

const decimalText = (value: number) => String(value).replace('.', ',');

function defaultsOf({ person, choices, today }: StaffEditorProps) {
  return {
    revision: String(person?.revision ?? 0),
    name: person?.name ?? '',
    zoneId: person?.zoneId ?? choices.zones[0]?.value ?? '',
    positionPercent: person ? decimalText(person.positionPercent) : '100',
    employedFrom: person?.employedFrom ?? today,
    employedTo: person?.employedTo ?? '',
    onCall: person?.onCall ? ['yes'] : [],
    weekendEvery: String(person?.weekendEvery ?? 3),
    skillIds: person?.skillIds ?? [],
    shiftCodeIds: person?.shiftCodeIds ?? choices.codes.map((code) => code.value),
    offWeekdays: person?.offWeekdays.map(String) ?? [],
    wishes: (person?.wishes ?? []).map((wish) => ({
      day: wish.weekday === null ? WISH_DATE : String(wish.weekday),
      date: wish.date ?? '',
      shiftCodeId: wish.shiftCodeId ?? '',
      weight: String(wish.weight),
    })),
    absences: person?.absences ?? [],
  };
}

/** What the fields are called. */
function useLabels() {
  const { t } = useTranslation(['staff', 'form']);
  return {
    name: t('name'),
    zoneId: t('homeZone'),
    positionPercent: t('position'),
    employedFrom: t('employedFrom'),
    employedTo: `${t('employedTo')} ${t('form:optional')}`,
    onCall: t('onCall'),
    weekendEvery: t('weekendEvery'),
    skillIds: t('skills'),
    shiftCodeIds: t('codes'),
    offWeekdays: t('offWeekdays'),
    wishes: t('wishes'),
    absences: t('absences'),
  };
}

function OnCallField({ field, label }: { field: FieldSource; label: string }) {
  const { t } = useTranslation('staff');
  const options = [{ value: 'yes', label: t('onCallYes') }];
  return <ChoiceList field={field} legend={label} description={t('onCallHelp')} choose="many" options={options} />;
}

export function StaffEditor(props: StaffEditorProps) {
  const { t } = useTranslation('staff');
  const weekdays = useWeekdayNames();
  const labels = useLabels();
  const { choices } = props;
  const [form, fields] = useCheckedForm({
    id: 'ansatt',
    schema: staffForm,
    defaults: defaultsOf(props),
    reply: props.reply,
  });
  const rowKey = (row: { key: string | undefined; id: string }) => row.key ?? row.id;
  return (
    <FormFrame form={form} cancelTo="/ansatte" labels={labels}>
      <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
      <TextField field={fields.name} label={labels.name} />
      <SelectField field={fields.zoneId} label={labels.zoneId} options={choices.zones} />
      <TextField field={fields.positionPercent} label={labels.positionPercent} kind="decimal" suffix="%" />
      <ContractHours percent={fields.positionPercent.value} fullTimeMinutes={choices.fullTimeMinutes} />
      <div className="form__row">
        <TextField field={fields.employedFrom} label={labels.employedFrom} kind="date" />
        <TextField field={fields.employedTo} label={labels.employedTo} kind="date" />
      </div>
      <Heading level={2} data-size="sm">
        {t('workTitle')}
      </Heading>
      <OnCallField field={fields.onCall} label={labels.onCall} />
      <ChoiceList field={fields.shiftCodeIds} legend={labels.shiftCodeIds} choose="many" options={choices.codes} />
      <ChoiceList field={fields.skillIds} legend={labels.skillIds} choose="many" options={choices.skills} />
      <TextField
        field={fields.weekendEvery}
        label={labels.weekendEvery}
        description={t('weekendEveryHelp')}
        kind="whole"
      />
      <ChoiceList
        field={fields.offWeekdays}
        legend={labels.offWeekdays}
        description={t('offWeekdaysHelp')}
        choose="many"
        options={WEEKDAYS.map((weekday) => ({ value: String(weekday), label: weekdays[weekday] }))}
      />
      <FieldRows
        legend={labels.wishes}
        description={t('wishesHelp')}
        rows={fields.wishes.getFieldList()}
        rowKey={rowKey}
        addLabel={t('addWish')}
        removeLabel={(index) => t('removeWish', { number: index + 1 })}
        add={form.insert.getButtonProps({ name: 'wishes' })}
        remove={(index) => form.remove.getButtonProps({ name: 'wishes', index })}
      >
        {(row) => <WishFields fields={row.getFieldset()} codes={choices.codes} />}
      </FieldRows>
      <FieldRows
        legend={labels.absences}
        description={t('absencesHelp')}
        rows={fields.absences.getFieldList()}
        rowKey={rowKey}
        addLabel={t('addAbsence')}
        removeLabel={(index) => t('removeAbsence', { number: index + 1 })}
        add={form.insert.getButtonProps({ name: 'absences' })}
        remove={(index) => form.remove.getButtonProps({ name: 'absences', index })}
      >
        {(row) => {
          const { fromOn, toOn } = row.getFieldset();
          return (
            <>
              <TextField field={fromOn} label={t('firstDay')} kind="date" />
              <TextField field={toOn} label={t('lastDay')} kind="date" />
            </>
          );
        }}
      </FieldRows>
    </FormFrame>
  );
}

/** Hours a week of the position, as it is typed. */
function ContractHours({ percent, fullTimeMinutes }: { percent: unknown; fullTimeMinutes: number }) {
  const { t } = useTranslation('staff');
  const language = useLanguage();
  const value = Number(String(percent ?? '').replace(',', '.'));
  if (!Number.isFinite(value) || value <= 0 || value > 100) return null;
  return (
    <Paragraph className="muted" aria-live="polite">
      {t('contractHours', { hours: formatHours((value / 100) * fullTimeMinutes, language) })}
    </Paragraph>
  );
}
