import { z } from 'zod';
import { clockField, dateField, idField } from '~/ui/form/fields';

/** Two dates of a theme for a zone, as one of the proposed pairs says. */
export const planLunchesForm = z.object({
  themeId: idField(),
  zoneId: idField(),
  first: dateField(),
  second: dateField(),
  start: clockField(),
});
export type PlanLunchesForm = z.output<typeof planLunchesForm>;
