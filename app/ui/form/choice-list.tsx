import { Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import type { FieldSource, Option } from './field-props';
import { Checkbox, Radio } from './tick';
import { useFaultText } from './use-fault-text';
import './form.css';

interface ChoiceListProps {
  field: FieldSource;
  legend: string;
  description?: string;
  options: readonly Option[];
  /** `one` gives radio buttons, `many` checkboxes. */
  choose: 'one' | 'many';
  onChange?: (value: string) => void;
}

export function ChoiceList({ field, legend, description, options, choose, onChange }: ChoiceListProps) {
  const fault = useFaultText()(field.errors);
  const chosen = choose === 'one' ? [field.defaultValue] : (field.defaultOptions ?? [field.defaultValue]);
  const faultId = `${field.id}-fault`;
  const Choice = choose === 'one' ? Radio : Checkbox;
  return (
    <Fieldset className="form__choices" id={field.id} tabIndex={-1}>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {description === undefined ? null : <Fieldset.Description>{description}</Fieldset.Description>}
      <div className="cluster" key={field.key}>
        {options.map((option) => (
          <Choice
            key={option.value}
            name={field.name}
            value={option.value}
            label={option.label}
            defaultChecked={chosen.includes(option.value)}
            aria-describedby={fault === undefined ? undefined : faultId}
            aria-invalid={fault === undefined ? undefined : true}
            onChange={onChange && (() => onChange(option.value))}
          />
        ))}
      </div>
      {fault === undefined ? null : <ValidationMessage id={faultId}>{fault}</ValidationMessage>}
    </Fieldset>
  );
}
