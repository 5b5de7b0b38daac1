import { z } from 'zod';
import { WEEKDAYS } from '~/domain/time/clock';
import {
  addFault,
  choiceField,
  dateField,
  decimalField,
  idField,
  listOf,
  optionalDate,
  revisionField,
  textField,
  wholeField,
} from '~/ui/form/fields';
import { checkWishes, wishRow } from '~/ui/form/wish-row.form';

const weekdayTexts = WEEKDAYS.map(String);
const absence = z.object({ fromOn: dateField(), toOn: dateField() });

export const staffForm = z
  .object({
    revision: revisionField(),
    name: textField({ max: 80 }),
    zoneId: idField(),
    positionPercent: decimalField({ min: 1, max: 100 }),
    employedFrom: dateField(),
    employedTo: optionalDate(),
    /** Ticked: takes open shifts only. */
    onCall: listOf(choiceField(['yes'])),
    weekendEvery: wholeField({ min: 1, max: 12 }),
    skillIds: listOf(idField()),
    shiftCodeIds: listOf(idField()),
    offWeekdays: listOf(choiceField(weekdayTexts)),
    wishes: z.array(wishRow).max(100).default([]),
    absences: z.array(absence).max(200).default([]),
  })
  .superRefine((values, context) => {
    const { employedFrom, employedTo } = values;
    if (employedTo !== null && employedTo < employedFrom) {
      addFault(context, { cause: 'endBeforeStart', path: ['employedTo'] });
    }
    if (values.shiftCodeIds.length === 0) addFault(context, { cause: 'noShiftCodes', path: ['shiftCodeIds'] });
    if (new Set(values.offWeekdays).size === 7) addFault(context, { cause: 'allWeekdaysOff', path: ['offWeekdays'] });
    checkWishes(values.wishes, context);
    checkAbsences(values.absences, context);
  });
export type StaffForm = z.output<typeof staffForm>;

function checkAbsences(absences: StaffForm['absences'], context: z.core.$RefinementCtx) {
  absences.forEach((one, index) => {
    const overlaps = absences.slice(0, index).some((other) => one.fromOn <= other.toOn && other.fromOn <= one.toOn);
    if (one.toOn < one.fromOn) addFault(context, { cause: 'endBeforeStart', path: ['absences', index, 'toOn'] });
    else if (overlaps) addFault(context, { cause: 'duplicateAbsence', path: ['absences', index, 'fromOn'] });
  });
}
