import { useTranslation } from 'react-i18next';
import type { LimitName } from '~/domain/working-time/limits';
import type { FieldSource } from '~/ui/form/field-props';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import { CHOICES, writtenAs } from '../limit-value';
import { useLimitText } from './use-limit-text';

interface AgreementValueFieldProps {
  readonly field: FieldSource;
  readonly limit: LimitName;
  readonly label: string;
}

/** The value of a limit, as its kind is written. */
export function AgreementValueField({ field, limit, label }: AgreementValueFieldProps) {
  const { t } = useTranslation('agreements');
  const limitText = useLimitText();
  const kind = writtenAs(limit);
  const choices = CHOICES[kind];
  const description = t('usual', { value: limitText.usual(limit), source: limitText.source(limit) });
  if (choices) {
    const options = choices.map((value) => ({ value, label: t(`choice.${value as 'ja'}`) }));
    return <SelectField field={field} label={label} description={description} options={options} />;
  }
  return (
    <TextField
      field={field}
      label={label}
      description={description}
      kind={kind === 'hours' ? 'decimal' : 'whole'}
      suffix={t(`suffix.${kind as 'hours'}`)}
    />
  );
}
