import type { FieldSource } from './field-props';
import { LongTextBox } from './text-box';
import { useFaultText } from './use-fault-text';
import './form.css';

interface LongTextFieldProps {
  field: FieldSource;
  label: string;
  description?: string;
  rows?: number;
}

/** A field for sentences. What stands in it is for people; `FreeTextNote` stands beside it. */
export function LongTextField({ field, label, description, rows = 4 }: LongTextFieldProps) {
  const faultText = useFaultText();
  return (
    <LongTextBox
      key={field.key}
      rows={rows}
      id={field.id}
      name={field.name}
      label={label}
      description={description}
      autoComplete="off"
      defaultValue={field.defaultValue}
      error={faultText(field.errors)}
    />
  );
}
