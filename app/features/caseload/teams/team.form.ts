import { z } from 'zod';

/** Why a leader has another team than the program: a choice of words, so that nothing about health need be written. */
export const QUICK_REASONS = [
  'recipientWish',
  'relation',
  'competence',
  'evenness',
  'staffSituation',
  'practical',
] as const;
export type QuickReason = (typeof QUICK_REASONS)[number];

/** Characters of a reason in own words. */
export const MAX_REASON = 200;
/** A team is never larger, whatever a recipient allows. */
const MAX_MEMBERS = 20;

const teamShape = z.object({
  primary: z.uuid(),
  members: z.array(z.uuid()).min(1).max(MAX_MEMBERS).readonly(),
  pinned: z.array(z.uuid()).max(MAX_MEMBERS).readonly(),
});

/** What the page of the caseload sends: another team for one recipient, or the last change of the draft taken back. */
export const caseloadChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('team'),
    versionId: z.uuid(),
    revision: z.number().int().positive(),
    recipientId: z.uuid(),
    team: teamShape,
    quick: z.enum(QUICK_REASONS).nullable(),
    reason: z.string().trim().max(MAX_REASON),
  }),
  z.object({
    kind: z.literal('undo'),
    versionId: z.uuid(),
    revision: z.number().int().positive(),
    changeId: z.string().regex(/^\d{1,18}$/),
  }),
]);

export type CaseloadChange = z.infer<typeof caseloadChangeSchema>;
export type TeamChangeInput = Extract<CaseloadChange, { kind: 'team' }>;
export type UndoInput = Extract<CaseloadChange, { kind: 'undo' }>;

/** The question what a team would mean, in the address: ids only. */
export const effectParams = z.object({
  mottaker: z.uuid(),
  primar: z.uuid(),
  team: z
    .string()
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(z.uuid()).min(1).max(MAX_MEMBERS)),
});
