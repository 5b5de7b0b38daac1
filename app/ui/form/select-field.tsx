import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import type { FieldSource, Option } from './field-props';
import { useFaultText } from './use-fault-text';
import './form.css';

interface SelectFieldProps {
  field: FieldSource;
  label: string;
  description?: string;
  options: readonly Option[];
  /** The text of the empty choice; without it the first option stands chosen. */
  none?: string;
  onChange?: (value: string) => void;
}

export function SelectField({ field, label, description, options, none, onChange }: SelectFieldProps) {
  const fault = useFaultText()(field.errors);
  return (
    <Field className="form__select">
      <Label htmlFor={field.id}>{label}</Label>
      {description === undefined ? null : <Field.Description>{description}</Field.Description>}
      <Select
        key={field.key}
        id={field.id}
        name={field.name}
        defaultValue={field.defaultValue}
        aria-invalid={fault === undefined ? undefined : true}
        onChange={onChange && ((event) => onChange(event.currentTarget.value))}
      >
        {none === undefined ? null : <Select.Option value="">{none}</Select.Option>}
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.label}
          </Select.Option>
        ))}
      </Select>
      {fault === undefined ? null : <ValidationMessage>{fault}</ValidationMessage>}
    </Field>
  );
}
