import { z } from 'zod';
import { choiceField, idField, optionalId } from '~/ui/form/fields';

/** What was changed of a recipient after the plan was made. */
const CHANGES = ['ended', 'visitAdded', 'visitChanged', 'visitEnded'] as const;

/** A change that is already saved, and that the plan is to follow. */
export const offeredChangeForm = z.object({
  recipientId: idField(),
  kind: choiceField(CHANGES),
  visitPlanId: optionalId(),
});
export type OfferedChange = z.output<typeof offeredChangeForm>;
