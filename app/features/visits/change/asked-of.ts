import type { z } from 'zod';
import { parseForm } from '~/ui/form/parse-form';

/** What the address asks to be weighed, as the form that saves it has it; `null` where it asks nothing whole. */
export function askedOf<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> | null {
  const form = new FormData();
  for (const [name, value] of new URL(request.url).searchParams) form.append(name, value);
  const asked = parseForm(form, schema);
  return asked.status === 'success' ? asked.value : null;
}

/** In an address that asks what it would mean, and not only for the form with what is chosen. */
export const SHOWN = 'vis';
