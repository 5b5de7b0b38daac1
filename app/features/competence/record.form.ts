import { z } from 'zod';
import { addFault, dateField, idField, optionalDate, optionalText, revisionField, textField } from '~/ui/form/fields';

/** As long as the database lets the source be. */
const MOST_SOURCE = 200;

export const recordForm = z
  .object({
    revision: revisionField(),
    /** See `personOf`; none where it is about oneself. */
    person: optionalText({ max: 60 }),
    themeId: idField(),
    achievedOn: dateField(),
    expiresOn: optionalDate(),
    source: textField({ max: MOST_SOURCE }),
  })
  .superRefine(({ achievedOn, expiresOn }, context) => {
    if (expiresOn !== null && expiresOn < achievedOn)
      addFault(context, { cause: 'endBeforeStart', path: ['expiresOn'] });
  });
export type RecordForm = z.output<typeof recordForm>;
