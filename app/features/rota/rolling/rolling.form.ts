import { z } from 'zod';
import { WEEKDAYS } from '~/domain/time/clock';
import { addFault, choiceField, idField, listOf, optionalText, wholeField } from '~/ui/form/fields';

const MOST_PEOPLE = 60;
const MOST_DAYS_OFF = 14;

/** Days of work in a row that leave a day off in every seven. */
export const MOST_WORK_DAYS = 6;
export const MOST_WEEKENDS = 6;
/** What happens to the lines of those who do not walk the cycle. */
export const OTHERS = ['keep', 'empty'] as const;
export const ROLLING_SECONDS = ['10', '30', '60'] as const;

const cell = z.object({
  weekday: choiceField(WEEKDAYS.map(String)),
  shiftCodeId: idField(),
  people: wholeField({ min: 0, max: MOST_PEOPLE }),
});

/** A rolling rota as a leader asks for it. */
export const rollingForm = z
  .object({
    versionId: idField(),
    title: optionalText({ max: 60 }),
    staffIds: listOf(z.uuid()),
    others: choiceField(OTHERS),
    demand: z.array(cell).max(700).default([]),
    workMin: wholeField({ min: 1, max: MOST_WORK_DAYS }),
    workMax: wholeField({ min: 1, max: MOST_WORK_DAYS }),
    offMin: wholeField({ min: 1, max: MOST_DAYS_OFF }),
    offMax: wholeField({ min: 1, max: MOST_DAYS_OFF }),
    weekendEvery: wholeField({ min: 1, max: MOST_WEEKENDS }),
    seconds: choiceField(ROLLING_SECONDS),
  })
  .superRefine(({ workMin, workMax, offMin, offMax }, context) => {
    if (workMin > workMax) addFault(context, { cause: 'minAboveMax', path: ['workMax'] });
    if (offMin > offMax) addFault(context, { cause: 'minAboveMax', path: ['offMax'] });
  });
export type RollingForm = z.output<typeof rollingForm>;
