import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useId } from 'react';

interface ChoiceProps {
  name: string;
  label: string;
  options: readonly { readonly value: string; readonly label: string }[];
  chosen: string;
}

/** One choice of a filter, as a list to choose from. */
export function Choice({ name, label, options, chosen }: ChoiceProps) {
  const id = useId();
  return (
    <Field data-size="sm">
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} key={chosen} name={name} defaultValue={chosen}>
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.label}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
