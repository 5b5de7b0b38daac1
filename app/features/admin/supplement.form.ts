import { z } from 'zod';
import { SUPPLEMENT_KINDS } from '~/domain/working-time/supplements';
import { addFault, choiceField, dateField, decimalField, revisionField, textField } from '~/ui/form/fields';

/** A rate as people write it: per cent of the wage, and at least so many kroner an hour. */
export const supplementForm = z
  .object({
    kind: choiceField(SUPPLEMENT_KINDS),
    percent: decimalField({ min: 0, max: 500 }),
    minimumKroner: decimalField({ min: 0, max: 10_000 }),
    validFrom: dateField(),
    source: textField({ max: 200 }),
  })
  .superRefine(({ percent, minimumKroner }, context) => {
    if (percent === 0 && minimumKroner === 0) addFault(context, { cause: 'supplementEmpty', path: ['percent'] });
  });
export type SupplementForm = z.output<typeof supplementForm>;

/** What an hour costs on average before supplements, in kroner. */
export const wageForm = z.object({
  revision: revisionField(),
  hourlyWageKroner: decimalField({ min: 1, max: 10_000 }),
});
export type WageForm = z.output<typeof wageForm>;
