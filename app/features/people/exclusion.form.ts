import { z } from 'zod';
import { addFault, choiceField, dateField, idField, optionalDate } from '~/ui/form/fields';

export const EXCLUSION_REASONS = ['recipientWish', 'staffWish', 'acquaintance', 'other'] as const;

export const exclusionForm = z
  .object({
    staffId: idField(),
    reason: choiceField(EXCLUSION_REASONS),
    validFrom: dateField(),
    validTo: optionalDate(),
  })
  .superRefine(({ validFrom, validTo }, context) => {
    if (validTo !== null && validTo < validFrom) addFault(context, { cause: 'endBeforeStart', path: ['validTo'] });
  });
export type ExclusionForm = z.output<typeof exclusionForm>;
