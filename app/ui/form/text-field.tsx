import { useTranslation } from 'react-i18next';
import type { FieldSource } from './field-props';
import { TextBox } from './text-box';
import { useFaultText } from './use-fault-text';
import './form.css';

interface TextFieldProps {
  field: FieldSource;
  label: string;
  description?: string;
  /** `whole`, `decimal` and `clock` bring up the keys that fit on a phone. */
  kind?: 'text' | 'whole' | 'decimal' | 'clock' | 'date' | 'email' | 'password';
  suffix?: string;
  width?: 'short' | 'full';
  autoComplete?: string;
}

const TYPES = { email: 'email', password: 'password' } as const;
const KEYS = { whole: 'numeric', decimal: 'decimal', clock: 'numeric', date: 'numeric' } as const;

/** Dates are written as people write them; what was typed otherwise stays as it is. */
const shownDate = (text: string | undefined) => text?.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');

export function TextField({ field, label, description, kind = 'text', suffix, width, autoComplete }: TextFieldProps) {
  const { t } = useTranslation('form');
  const faultText = useFaultText();
  const short =
    width === 'short' || (width === undefined && kind !== 'text' && kind !== 'email' && kind !== 'password');
  return (
    <TextBox
      key={field.key}
      id={field.id}
      name={field.name}
      className={short ? 'form__short' : undefined}
      label={label}
      description={description}
      suffix={suffix}
      type={kind in TYPES ? TYPES[kind as keyof typeof TYPES] : 'text'}
      inputMode={kind in KEYS ? KEYS[kind as keyof typeof KEYS] : undefined}
      autoComplete={autoComplete ?? 'off'}
      placeholder={kind === 'date' ? t('datePattern') : undefined}
      defaultValue={kind === 'date' ? shownDate(field.defaultValue) : field.defaultValue}
      error={faultText(field.errors)}
    />
  );
}
