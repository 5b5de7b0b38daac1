import { Input } from '@digdir/designsystemet-react';
import type { FieldSource } from '~/ui/form/field-props';
import './settings.css';

/** A whole number in a cell of a table; its name is read out, because the heads alone do not say it all. */
export function NumberInput({ field, label }: { field: FieldSource; label: string | undefined }) {
  return (
    <Input
      key={field.key}
      className="settings__number"
      id={field.id}
      name={field.name}
      inputMode="numeric"
      autoComplete="off"
      defaultValue={field.defaultValue}
      aria-label={label}
      aria-invalid={field.errors ? true : undefined}
    />
  );
}
