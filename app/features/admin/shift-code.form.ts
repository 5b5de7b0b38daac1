import { z } from 'zod';
import { addFault, clockField, revisionField, textField, wholeField } from '~/ui/form/fields';
import { shiftMinutes } from './shift-minutes';

const MINUTES_PER_DAY = 1440;

/** Letters and digits that fit in a cell of the wall rota. */
export const shiftCodeForm = z
  .object({
    revision: revisionField(),
    code: textField({ max: 4 }),
    name: textField({ max: 40 }),
    startTime: clockField(),
    endTime: clockField(),
    breakMinutes: wholeField({ min: 0, max: 240 }),
    paidMinutes: wholeField({ min: 1, max: MINUTES_PER_DAY }),
  })
  .superRefine((values, context) => {
    const length = shiftMinutes(values);
    if (values.startTime === values.endTime) addFault(context, { cause: 'sameTimes', path: ['endTime'] });
    else if (values.breakMinutes >= length) addFault(context, { cause: 'breakTooLong', path: ['breakMinutes'] });
    else if (values.paidMinutes > length) addFault(context, { cause: 'paidTooLong', path: ['paidMinutes'] });
  });
export type ShiftCodeForm = z.output<typeof shiftCodeForm>;
