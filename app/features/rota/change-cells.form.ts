import { z } from 'zod';
import type { Verdict } from '~/domain/verdict';

const MAX_EDITS = 2000;
const MAX_DAYS = 52 * 7;
/** Characters of a reason. */
export const MAX_REASON = 200;

const cell = z.object({ code: z.string().min(1).max(20).nullable(), locked: z.boolean() });

/** Changes to days of a draft, with the revision that they were made on. */
export const changeCellsSchema = z.object({
  /** Counts what one page has sent; the answer repeats it. */
  batch: z.number().int().nonnegative(),
  versionId: z.uuid(),
  revision: z.number().int().positive(),
  edits: z
    .array(
      z.object({
        staffId: z.uuid(),
        day: z
          .number()
          .int()
          .min(0)
          .max(MAX_DAYS - 1),
        cell,
        /** Why; it stands in the history of the day. */
        reason: z.string().trim().min(1).max(MAX_REASON).optional(),
      }),
    )
    .min(1)
    .max(MAX_EDITS),
});

export type ChangeCells = z.infer<typeof changeCellsSchema>;

/** The answer to a batch of changes. */
export interface CellsReply {
  readonly batch: number;
  /** With the revision that the draft has now. */
  readonly verdict: Verdict<{ revision: number }>;
}
