import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '~/domain/time/clock';
import { useWeekdayNames } from '~/platform/i18n/use-weekday-names';
import type { FieldSource, Option } from './field-props';
import { SelectField } from './select-field';
import { TextField } from './text-field';
import { WISH_DATE } from './wish-row.form';

interface WishFieldsProps {
  fields: Record<'day' | 'date', FieldSource & { value: unknown }> & Record<'shiftCodeId' | 'weight', FieldSource>;
  codes: readonly Option[];
}

/** One wish: on which day, for what, and how much it matters. A date is asked for where it is for one. */
export function WishFields({ fields, codes }: WishFieldsProps) {
  const { t } = useTranslation('staff');
  const weekdays = useWeekdayNames();
  const hasDate = fields.day.value === WISH_DATE || (fields.date.value ?? '') !== '';
  const days = [
    ...WEEKDAYS.map((weekday) => ({
      value: String(weekday),
      label: t('everyWeekday', { weekday: weekdays[weekday] }),
    })),
    { value: WISH_DATE, label: t('oneDate') },
  ];
  return (
    <>
      <SelectField field={fields.day} label={t('wishDay')} options={days} />
      {hasDate ? <TextField field={fields.date} label={t('wishDate')} kind="date" /> : null}
      <SelectField field={fields.shiftCodeId} label={t('wishFor')} options={codes} none={t('dayOff')} />
      <SelectField
        field={fields.weight}
        label={t('wishWeight')}
        options={(['1', '2', '3'] as const).map((value) => ({ value, label: t(`weights.w${value}`) }))}
      />
    </>
  );
}
