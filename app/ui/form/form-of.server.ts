import { z } from 'zod';

/** More than the largest form of the program has: the skills of every shift and weekday. */
const MOST_FIELDS = 20_000;
/** A list grows to the largest index in the names of its fields, so one name alone could fill the memory. */
const MOST_INDEX = 5_000;
const LONGEST_NAME = 200;
/** The field in which the form library sends what a button does to a list. */
const INTENT = '__intent__';

const index = z.number().int().min(0).max(MOST_INDEX).optional();
const name = z.string().refine(isFieldName).optional();
const intentSchema = z.object({
  type: z.string(),
  payload: z.looseObject({ name, index, from: index, to: index }).optional(),
});

/**
 * The form that a request carries. A body that cannot be read as one is the sender's fault, and answers 400; so do names
 * of fields that no form of ours has, because lists are made as long as the names say.
 */
export async function formOf(request: Pick<Request, 'formData'>): Promise<FormData> {
  const form = await request.formData().catch(() => null);
  if (form === null || !isOfOurForms(form)) throw new Response(null, { status: 400, statusText: 'Bad Request' });
  return form;
}

function isOfOurForms(form: FormData): boolean {
  const names = [...form.keys()];
  return names.length <= MOST_FIELDS && names.every(isFieldName) && form.getAll(INTENT).every(isIntent);
}

/** `visits[2].from`, with an index that a list may have. */
function isFieldName(text: string): boolean {
  if (text.length > LONGEST_NAME) return false;
  return [...text.matchAll(/\[(\d*)\]/g)].every(([, digits]) => Number(digits) <= MOST_INDEX);
}

function isIntent(value: unknown): boolean {
  try {
    return intentSchema.safeParse(JSON.parse(String(value))).success;
  } catch {
    return false;
  }
}
