import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '~/domain/time/clock';
import { useWeekdayNames } from '~/platform/i18n/use-weekday-names';
import type { FieldSource, Option } from '~/ui/form/field-props';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import { ANY_WEEKDAY } from '../recipient-wish.form';

interface RecipientWishFieldsProps {
  fields: Record<'weekday' | 'earliest' | 'latest' | 'staffId', FieldSource>;
  staff: readonly Option[];
}

/** One wish of a recipient: on which weekday, at what time, by whom. */
export function RecipientWishFields({ fields, staff }: RecipientWishFieldsProps) {
  const { t } = useTranslation('recipients');
  const names = useWeekdayNames();
  const weekdays = [
    { value: ANY_WEEKDAY, label: t('wishes.anyWeekday') },
    ...WEEKDAYS.map((weekday) => ({ value: String(weekday), label: names[weekday] })),
  ];
  return (
    <>
      <SelectField field={fields.weekday} label={t('wishes.weekday')} options={weekdays} />
      <TextField field={fields.earliest} label={t('wishes.earliest')} kind="clock" />
      <TextField field={fields.latest} label={t('wishes.latest')} kind="clock" />
      <SelectField field={fields.staffId} label={t('wishes.person')} options={staff} none={t('wishes.anyPerson')} />
    </>
  );
}
