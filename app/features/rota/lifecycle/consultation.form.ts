import { z } from 'zod';
import { optionalDate, optionalText, revisionField, textField } from '~/ui/form/fields';

export const MOST_OBJECTIONS = 30;

const objection = z.object({
  raisedBy: textField({ max: 120 }),
  text: textField({ max: 1000 }),
  /** What was done about it, or why not. */
  answer: optionalText({ max: 1000 }),
});

/** What is written down of a discussion. All of it may be filled in little by little. */
export const consultationForm = z.object({
  /** Of the consultation, not of the version: its cells are frozen meanwhile. */
  revision: revisionField(),
  heldOn: optionalDate(),
  participants: optionalText({ max: 500 }),
  minutes: optionalText({ max: 4000 }),
  objections: z.array(objection).max(MOST_OBJECTIONS).default([]),
});
export type ConsultationNotesForm = z.output<typeof consultationForm>;

/** What is added to the minutes of a discussion after its version is published. */
export const additionForm = z.object({ text: textField({ max: 2000 }) });
export type AdditionNotes = z.output<typeof additionForm>;

/** Opening a discussion, and taking a version back from one: the revision of the version that was looked at. */
export const versionStepForm = z.object({ revision: revisionField() });
