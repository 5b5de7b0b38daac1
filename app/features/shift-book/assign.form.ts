import { z } from 'zod';
import { idField, optionalText, revisionField } from '~/ui/form/fields';

export const assignForm = z.object({
  shiftId: idField(),
  revision: revisionField(),
  staffId: idField(),
  /** Needed where the shift breaks the law for her. */
  reason: optionalText({ max: 300 }),
});
export type AssignForm = z.output<typeof assignForm>;
