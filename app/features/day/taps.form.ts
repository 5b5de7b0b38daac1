import { z } from 'zod';
import { storableText } from '~/domain/storable-text';
import { NOT_DONE_CAUSES, TAP_KINDS } from '~/domain/visits/taps';
import { MOST_TAPS_IN_BATCH } from './queue/tap-wire';

/** Characters of a note. */
export const MOST_NOTE = 500;

const instant = z.number().int().nonnegative().max(8.64e15);
const note = z.string().transform(storableText).pipe(z.string().trim().max(MOST_NOTE)).nullable();

/** One tap as a phone sends it. A cause goes with `notDone` and with nothing else, what is taken back with `undo`. */
export const tapSchema = z
  .object({
    id: z.uuid(),
    visitId: z.uuid(),
    kind: z.enum(TAP_KINDS),
    at: instant,
    cause: z.enum(NOT_DONE_CAUSES).nullable(),
    undoesId: z.uuid().nullable(),
    note: note.transform((text) => (text === '' ? null : text)),
  })
  .refine((tap) => (tap.kind === 'notDone') === (tap.cause !== null))
  .refine((tap) => (tap.kind === 'undo') === (tap.undoesId !== null) && tap.undoesId !== tap.id);

export type SentTap = z.output<typeof tapSchema>;

/** A batch. Its taps are read one by one, so that one that cannot be read does not keep back the rest. */
export const batchSchema = z.object({
  staffId: z.uuid(),
  sentAt: instant,
  clock: z.object({ low: z.number(), high: z.number() }).nullable(),
  taps: z.array(z.looseObject({ id: z.string().max(64) })).max(MOST_TAPS_IN_BATCH),
});

const text = z.string().optional();

/** The same tap as a plain form sends it: now, by the server's clock. */
export const tapFormSchema = z
  .object({ id: text, visitId: text, kind: text, cause: text, undoesId: text, note: text })
  .transform(({ id, visitId, kind, cause, undoesId, note: said }) => ({
    ...{ id, visitId, kind, at: 0 },
    cause: cause || null,
    undoesId: undoesId || null,
    note: said || null,
  }))
  .pipe(tapSchema);
