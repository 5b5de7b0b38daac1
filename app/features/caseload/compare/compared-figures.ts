import { z } from 'zod';
import type { ComparedFigures } from './comparison';

const value = z.number().nullable().catch(null);
const shape = z
  .object({
    continuity: z.object({
      case: z.object({ mean: z.object({ m14: value }), weighted: z.object({ m14: value }) }),
    }),
    bounds: z.object({
      recipients: z.record(z.string(), z.object({ m14Floor: value })),
      m14FloorCapacity: value,
    }),
  })
  .nullable()
  .catch(null);

/** The mean faces of a version with the mean of the floors of each alone, and the floor that counts sharing, as it keeps them. */
export function figuresOf(measures: unknown): ComparedFigures {
  const read = shape.parse(measures);
  const floors = Object.values(read?.bounds.recipients ?? {}).flatMap(({ m14Floor }) => m14Floor ?? []);
  return {
    m14: read?.continuity.case.mean.m14 ?? null,
    weighted: read?.continuity.case.weighted.m14 ?? null,
    floor: floors.length === 0 ? null : floors.reduce((sum, floor) => sum + floor, 0) / floors.length,
    sharedFloor: read?.bounds.m14FloorCapacity ?? null,
  };
}
