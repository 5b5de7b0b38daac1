import { z } from 'zod';
import { revisionField, textField, wholeField } from '~/ui/form/fields';

export const MAX_TRAVEL_MINUTES = 240;
export const travelField = () => wholeField({ min: 0, max: MAX_TRAVEL_MINUTES });

const name = textField({ max: 60 });

/** A zone that exists. */
export const zoneForm = z.object({ revision: revisionField(), name });
export type ZoneForm = z.output<typeof zoneForm>;

/** A new zone comes with travel times, so that every pair of zones has one. */
export const newZoneForm = z.object({ name, withinMinutes: travelField(), otherMinutes: travelField() });
export type NewZoneForm = z.output<typeof newZoneForm>;

/** Every pair of zones, once each way. */
export const travelForm = z.object({
  stamp: textField({ max: 100 }),
  rows: z
    .array(z.object({ from: z.uuid(), to: z.uuid(), minutes: travelField() }))
    .max(2500)
    .default([]),
});
export type TravelForm = z.output<typeof travelForm>;
