import { z } from 'zod';
import type { MeasureName } from '~/domain/case/plan';
import { MEASURE_NAMES } from '~/domain/continuity/measures';
import {
  addFault,
  choiceField,
  dateField,
  decimalField,
  optionalDate,
  revisionField,
  textField,
} from '~/ui/form/fields';
import { readTargetGroup } from './target-group';
import { keptValue, unitOf, WRITTEN_RANGE } from './target-value';

const MEASURES: readonly MeasureName[] = MEASURE_NAMES;
/** Of every unit; the measure's own range is looked at when the measure is known. */
const ANY_VALUE = { min: 0, max: 100 };

/** A new target. The value is as people write it: faces, per cent, or an index. */
export const targetForm = z
  .object({
    /** How many targets there were when the form was opened. */
    revision: revisionField(),
    measure: choiceField(MEASURES),
    group: textField({ max: 70 }),
    value: decimalField(ANY_VALUE),
    validFrom: dateField(),
    validTo: optionalDate(),
  })
  .superRefine(({ measure, value, validFrom, validTo }, context) => {
    const { min, max } = WRITTEN_RANGE[unitOf(measure)];
    if (value < min || value > max) addFault(context, { cause: 'outOfRange', facts: { min, max }, path: ['value'] });
    if (validTo !== null && validTo < validFrom) addFault(context, { cause: 'endBeforeStart', path: ['validTo'] });
  })
  .transform(({ group, value, ...rest }, context) => {
    const forWhom = readTargetGroup(group);
    if (forWhom !== null) return { ...rest, ...forWhom, value: keptValue(rest.measure, value) };
    addFault(context, { cause: 'notChoice', path: ['group'] });
    return z.NEVER;
  });
export type TargetForm = z.output<typeof targetForm>;
