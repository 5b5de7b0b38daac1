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
  optionalId,
  revisionField,
  textField,
  wholeField,
} from '~/ui/form/fields';

export const WISH_DATE = 'date';
const weekdayTexts = WEEKDAYS.map(String);
const wishDays = [...weekdayTexts, WISH_DATE];

/** `day` is a weekday of the rota, or `date` for one date. No shift code: the wish is a day off. */
const wish = z.object({
  day: choiceField(wishDays),
  date: optionalDate(),
  shiftCodeId: optionalId(),
  weight: choiceField(['1', '2', '3']),
});
const absence = z.object({ fromOn: dateField(), toOn: dateField() });

export const staffForm = z
  .object({
    revision: revisionField(),
    name: textField({ max: 80 }),
    zoneId: idField(),
    positionPercent: decimalField({ min: 1, max: 100 }),
    employedFrom: dateField(),
    employedTo: optionalDate(),
    weekendEvery: wholeField({ min: 1, max: 12 }),
    skillIds: listOf(idField()),
    shiftCodeIds: listOf(idField()),
    offWeekdays: listOf(choiceField(weekdayTexts)),
    wishes: z.array(wish).max(100).default([]),
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

function checkWishes(wishes: StaffForm['wishes'], context: z.core.$RefinementCtx) {
  const seen = new Set<string>();
  wishes.forEach(({ day, date }, index) => {
    const key = day === WISH_DATE ? String(date) : day;
    const path = ['wishes', index, day === WISH_DATE ? 'date' : 'day'];
    if (day === WISH_DATE && date === null) addFault(context, { cause: 'wishDateMissing', path });
    else if (day !== WISH_DATE && date !== null)
      addFault(context, { cause: 'wishBoth', path: ['wishes', index, 'date'] });
    else if (seen.has(key)) addFault(context, { cause: 'duplicateWish', path });
    seen.add(key);
  });
}

function checkAbsences(absences: StaffForm['absences'], context: z.core.$RefinementCtx) {
  absences.forEach((one, index) => {
    const overlaps = absences.slice(0, index).some((other) => one.fromOn <= other.toOn && other.fromOn <= one.toOn);
    if (one.toOn < one.fromOn) addFault(context, { cause: 'endBeforeStart', path: ['absences', index, 'toOn'] });
    else if (overlaps) addFault(context, { cause: 'duplicateAbsence', path: ['absences', index, 'fromOn'] });
  });
}
