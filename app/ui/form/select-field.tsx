import { Select } from '@digdir/designsystemet-react';
import type { FieldSource, Option } from './field-props';
import { TiedField } from './tied-field';
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
    <TiedField id={field.id} label={label} description={description} error={fault} className="form__select">
      {(ties) => (
        <Select
          key={field.key}
          name={field.name}
          defaultValue={field.defaultValue}
          onChange={onChange && ((event) => onChange(event.currentTarget.value))}
          {...ties}
        >
          {none === undefined ? null : <Select.Option value="">{none}</Select.Option>}
          {options.map((option) => (
            <Select.Option key={option.value} value={option.value}>
              {option.label}
            </Select.Option>
          ))}
        </Select>
      )}
    </TiedField>
  );
}
