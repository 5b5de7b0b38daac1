import { frequencyIn, type VisitValues } from './visit-plan.form';
import { storedOf } from './visit-recurrence';

/** The columns of a visit plan that the fields of a visit say. */
export const visitColumns = (values: VisitValues) => ({
  ...storedOf(frequencyIn(values)),
  earliest: values.earliest,
  latest: values.latest,
  minutes: values.minutes,
  carers: Number(values.carers),
  toKnow: values.toKnow,
});
