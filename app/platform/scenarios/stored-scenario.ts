import { z } from 'zod';
import type { IsoDate, RecipientId, StaffId, VisitId, ZoneId } from '~/domain/brand';
import { isIsoDate } from '~/domain/time/clock';
import { USUAL_TIERS, type Supposition } from '~/planner/scenario/scenario';
import type { ScenarioOutcome } from '../threads/scenario-thread';

const staff = z.string().transform((text) => text as StaffId);
const zone = z.string().transform((text) => text as ZoneId);
const recipient = z.string().transform((text) => text as RecipientId);
const visit = z.string().transform((text) => text as VisitId);
const date = z
  .string()
  .refine(isIsoDate)
  .transform((text) => text as IsoDate);

const suppositionSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('away'), staff, from: date, to: date }),
  z.object({ type: z.literal('quits'), staff }),
  z.object({ type: z.literal('position'), staff, positionPercent: z.number().positive().max(100) }),
  z.object({ type: z.literal('zone-closes'), zone, into: zone }),
  z.object({
    type: z.literal('new-recipients'),
    zone,
    tier: z.enum(USUAL_TIERS),
    count: z.int().min(1),
    from: date,
  }),
  z.object({ type: z.literal('recipient-ends'), recipient, from: date }),
  z.object({ type: z.literal('visit-added'), recipient, visit, from: date }),
  z.object({ type: z.literal('visit-changed'), recipient, visit }),
  z.object({ type: z.literal('visit-ends'), recipient, visit, from: date }),
]) satisfies z.ZodType<Supposition>;

const storedChangeSchema = z.object({
  suppositions: z.array(suppositionSchema).min(1),
  /** The version's revision when it was asked for. */
  revision: z.int(),
  /** When it was asked for, in local time: what begins before it never changes. */
  now: z.object({ date, minutes: z.int() }),
});

/** What is supposed, with references for ids. */
export type StoredChange = z.infer<typeof storedChangeSchema>;

/** A stored change, or `null` where its shape is from another version of the program. */
export function parseStoredChange(stored: unknown): StoredChange | null {
  const parsed = storedChangeSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** The shape that results are stored in; another one is from another version of the program. */
const SHAPE = 'scenario@1';

export const toStoredResult = (outcome: ScenarioOutcome): object => ({ shape: SHAPE, ...outcome });

/** A stored result, or `null` where there is none that this version of the program can read. */
export function readStoredResult(stored: unknown): ScenarioOutcome | null {
  if (typeof stored !== 'object' || stored === null || !('shape' in stored) || stored.shape !== SHAPE) return null;
  return stored as unknown as ScenarioOutcome;
}
