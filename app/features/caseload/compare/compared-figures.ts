import { z } from 'zod';
import type { Scope } from '~/domain/access/vocabulary';
import { meanOf } from '~/domain/continuity/measures';
import type { Belonging } from '~/domain/continuity/review-cells';
import { EVERYBODY, groupReaderOf, tellingTo } from '~/domain/continuity/told-groups';
import { planPeople } from '~/platform/continuity/plan-people.server';
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

/**
 * The mean faces of a version with the mean of the floors of each alone, and the floor that counts sharing, as it keeps
 * them and as a reader is told them: she could take away those whom she knows.
 */
export function figuresOf(measures: unknown, { scope, belongs }: Readership): ComparedFigures {
  const read = shape.parse(measures);
  const floors = Object.values(read?.bounds.recipients ?? {}).flatMap(({ m14Floor }) => m14Floor ?? []);
  const { faces } = tellingTo(groupReaderOf(scope), planPeople(read === null ? null : measures, belongs));
  return {
    m14: faces(read?.continuity.case.mean.m14 ?? null, EVERYBODY),
    weighted: faces(read?.continuity.case.weighted.m14 ?? null, EVERYBODY),
    floor: faces(meanOf(floors), EVERYBODY),
    sharedFloor: faces(read?.bounds.m14FloorCapacity ?? null, EVERYBODY),
  };
}

interface Readership {
  readonly scope: Scope;
  readonly belongs: ReadonlyMap<string, Belonging>;
}
