import { z } from 'zod';
import { addFault, optionalDate, optionalId, optionalText } from '~/ui/form/fields';

/** What to look for in the access log. Sent as a form, so that a reference never stands in an address. */
export const accessLogForm = z
  .object({
    userId: optionalId(),
    recipient: optionalText({ max: 60 }),
    from: optionalDate(),
    to: optionalDate(),
  })
  .superRefine(({ from, to }, context) => {
    if (from !== null && to !== null && to < from) addFault(context, { cause: 'endBeforeStart', path: ['to'] });
  });

/** The same in an address, with the recipient's id. */
export const accessLogAddress = z.object({
  bruker: optionalId().catch(null),
  mottaker: optionalId().catch(null),
  fra: optionalDate().catch(null),
  til: optionalDate().catch(null),
  eldre: z.coerce.bigint().nullable().catch(null).default(null),
});
