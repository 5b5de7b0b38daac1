import type { Submission, SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import type { Refusal } from '~/domain/verdict';
import { faultsOf, type FormFault } from './faults';

export type FormReply = SubmissionResult<FormFault[]>;

/** Reads a form with its schema, in the browser and in the action alike. */
export const parseForm = <Schema extends z.ZodType>(
  formData: FormData,
  schema: Schema,
): Submission<z.input<Schema>, FormFault[], z.output<Schema>> =>
  parseWithZod(formData, { schema, disableAutoCoercion: true, formatError: faultsOf });

/** What the form shows when a service has said no: everything typed, and the cause where it belongs. */
export function refusalOf(
  submission: Pick<Submission<unknown, FormFault[]>, 'reply'>,
  refusal: Refusal,
  hideFields: string[],
): FormReply {
  const faults = [{ cause: refusal.cause, facts: { ...refusal.facts } }];
  const { field } = refusal;
  const where = field === undefined ? { formErrors: faults } : { fieldErrors: { [field]: faults } };
  return submission.reply({ ...where, hideFields });
}
