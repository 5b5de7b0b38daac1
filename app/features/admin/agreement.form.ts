import { z } from 'zod';
import { LIMIT_NAMES, LIMITS, type LimitName } from '~/domain/working-time/limits';
import { addFault, choiceField, dateField, optionalDate, optionalId, textField } from '~/ui/form/fields';
import { readValue, writtenAs, writtenRange } from './limit-value';

/** Above every limit that nothing stops. */
const NO_LIMIT = 100_000;

export const agreementForm = z
  .object({
    limit: choiceField(LIMIT_NAMES),
    value: textField({ max: 20 }),
    staffId: optionalId(),
    validFrom: dateField(),
    validTo: optionalDate(),
    source: textField({ max: 200 }),
  })
  .superRefine((values, context) => {
    const { limit, staffId, validFrom, validTo } = values;
    if (staffId !== null && !LIMITS[limit].forOne) addFault(context, { cause: 'onlyForEveryone', path: ['staffId'] });
    if (validTo !== null && validTo < validFrom) addFault(context, { cause: 'endBeforeStart', path: ['validTo'] });
  })
  .transform((values, context) => {
    const forOne = values.staffId !== null;
    const value = readValue(values.limit, { written: values.value, forOne });
    if (value !== null) return { ...values, value };
    addFault(context, { ...faultOf(values.limit, writtenRange(values.limit, { forOne })), path: ['value'] });
    return z.NEVER;
  });
export type AgreementForm = z.output<typeof agreementForm>;

function faultOf(limit: LimitName, { min, max }: { min: number; max: number }) {
  const kind = writtenAs(limit);
  if (kind === 'yesNo' || kind === 'window') return { cause: 'notChoice' };
  return { cause: 'outOfRange', facts: { min, max: Math.min(max, NO_LIMIT) } };
}
