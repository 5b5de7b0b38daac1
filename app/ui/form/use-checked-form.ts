import { useForm, type DefaultValue } from '@conform-to/react';
import type { z } from 'zod';
import type { FormFault } from './faults';
import { parseForm, type FormReply } from './parse-form';
import { useUnsent } from './unsent-form';

/**
 * A form that is checked with its schema when a field is left and, once wrong, at every key. What was sent when the session
 * had ended stands in it again.
 */
export function useCheckedForm<Schema extends z.ZodType<unknown, Record<string, unknown>>>(options: {
  id: string;
  schema: Schema;
  defaults: DefaultValue<z.input<Schema>>;
  reply: FormReply | undefined;
}) {
  const unsent = useUnsent(options.id, options.schema);
  return useForm<z.input<Schema>, z.output<Schema>, FormFault[]>({
    id: options.id,
    lastResult: options.reply ?? unsent,
    defaultValue: options.defaults,
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseForm(formData, options.schema),
  });
}
