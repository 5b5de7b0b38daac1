import { z } from 'zod';
import { addFault, choiceField, dateField, textField, wholeField } from '~/ui/form/fields';

/** What a planning case takes. */
const MOST_WEEKS = 52;

/** What the lines begin as. */
export const LINES = ['copy', 'empty'] as const;

export const baseRotaForm = z
  .object({
    name: textField({ max: 80 }),
    /** The first day, a Monday. */
    startsOn: dateField(),
    weeks: wholeField({ min: 1, max: MOST_WEEKS }),
    /** How many times it is walked. */
    turns: wholeField({ min: 1, max: MOST_WEEKS }),
    lines: choiceField(LINES),
  })
  .superRefine(({ weeks, turns }, context) => {
    const max = Math.floor(MOST_WEEKS / weeks);
    if (turns > max) addFault(context, { cause: 'outOfRange', facts: { min: 1, max }, path: ['turns'] });
  });
