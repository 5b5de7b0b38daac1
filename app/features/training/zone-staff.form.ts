import { z } from 'zod';
import { addFault, dateField, idField, optionalDate, revisionField, textField } from '~/ui/form/fields';

export const zoneStaffForm = z
  .object({
    revision: revisionField(),
    name: textField({ max: 80 }),
    zoneId: idField(),
    startsOn: dateField(),
    endsOn: optionalDate(),
  })
  .superRefine(({ startsOn, endsOn }, context) => {
    if (endsOn !== null && endsOn < startsOn) addFault(context, { cause: 'endBeforeStart', path: ['endsOn'] });
  });
export type ZoneStaffForm = z.output<typeof zoneStaffForm>;
