import { data, redirect } from '@remix-run/node';
import type { z } from 'zod';
import { formOf } from './form-of.server';
import type { Verdict } from '~/domain/verdict';
import { parseForm, refusalOf } from './parse-form';

const CONFLICT = 409;
const NOT_ACCEPTED = 422;

/**
 * The rest of an action after `requireAccess`: reads the form, saves, and goes on to the next page, or shows the form
 * again with everything that was typed. Something that is not there (or not for this actor) answers 404.
 */
export async function answerForm<Schema extends z.ZodType, Done>(
  request: Request,
  form: {
    schema: Schema;
    save: (values: z.output<Schema>) => Promise<Verdict<Done>>;
    /** Where to go when it is saved. */
    next: string | ((done: Done) => string);
    /** Fields that are never sent back, such as a password. */
    secret?: string[];
  },
) {
  const submission = parseForm(await formOf(request), form.schema);
  const hideFields = form.secret ?? [];
  if (submission.status !== 'success') {
    return data(submission.reply({ hideFields }), submission.status === 'error' ? NOT_ACCEPTED : 200);
  }
  const verdict = await form.save(submission.value);
  if (verdict.ok) throw redirect(typeof form.next === 'string' ? form.next : form.next(verdict));
  if (verdict.cause === 'notFound') throw new Response(null, { status: 404, statusText: 'Not Found' });
  return data(refusalOf(submission, verdict, hideFields), verdict.cause === 'stale' ? CONFLICT : NOT_ACCEPTED);
}
