import type { FormFault } from './faults';

/** What a field component needs of a form's field. */
export interface FieldSource {
  id: string;
  name: string;
  key: string | undefined;
  defaultValue: string | undefined;
  defaultOptions: string[] | undefined;
  errors: FormFault[] | undefined;
}

export interface Option {
  value: string;
  label: string;
}
