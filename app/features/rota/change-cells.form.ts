import { z } from 'zod';
import { storableText } from '~/domain/storable-text';
import type { Verdict } from '~/domain/verdict';

/** Days that one batch changes at the most; more of them go in several. */
export const MAX_EDITS = 2000;
/** Days of the longest rota. */
export const MAX_DAYS = 52 * 7;
const MAX_REVISION = 2_000_000_000;
/** Characters of a reason. */
export const MAX_REASON = 200;

const cell = z.object({ code: z.string().min(1).max(20).nullable(), locked: z.boolean() });

/** Changes to days of a draft, with the revision that they were made on. */
export const changeCellsSchema = z.object({
  /** Counts what one page has sent; the answer repeats it. */
  batch: z.number().int().nonnegative(),
  versionId: z.uuid(),
  revision: z.number().int().positive().max(MAX_REVISION),
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
        reason: z.string().transform(storableText).pipe(z.string().trim().min(1).max(MAX_REASON)).optional(),
      }),
    )
    .min(1)
    .max(MAX_EDITS)
    .refine(
      (edits) => new Set(edits.map(({ staffId, day }) => `${staffId} ${day}`)).size === edits.length,
      'A day is changed once in a batch',
    ),
});

export type ChangeCells = z.infer<typeof changeCellsSchema>;

/** The answer to a batch of changes. */
export interface CellsReply {
  readonly batch: number;
  /** With the revision that the draft has now. */
  readonly verdict: Verdict<{ revision: number }>;
}
