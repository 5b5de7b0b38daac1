import { z } from 'zod';
import {
  addFault,
  choiceField,
  dateField,
  idField,
  listOf,
  optionalDate,
  optionalId,
  optionalText,
  revisionField,
  textField,
  tickField,
  wholeField,
} from '~/ui/form/fields';

export const CATEGORIES = ['psychiatric', 'substance', 'dual'] as const;
export const COVERAGES = ['homeCareOnly', 'interdisciplinary'] as const;

/** The written criteria for who is served by the group, in code words. */
export const CRITERIA = [
  'homeCareDecision',
  'substanceOrMentalHealth',
  'needsFewFaces',
  'interdisciplinaryNeed',
  'ownWish',
] as const;

export const recipientFields = {
  displayName: textField({ max: 40 }),
  zoneId: idField(),
  category: choiceField(CATEGORIES),
  tier: optionalText({ max: 20 }),
  criteriaMet: listOf(textField({ max: 60 })),
  serviceCoverage: choiceField(COVERAGES),
  teamSize: wholeField({ min: 1, max: 20 }),
  pinnedPrimaryId: optionalId(),
  neverAlone: tickField(),
  startsOn: dateField(),
  reviewOn: optionalDate(),
};
export type RecipientValues = z.output<z.ZodObject<typeof recipientFields>>;

export function checkRecipient(
  { startsOn, reviewOn }: Pick<RecipientValues, 'startsOn' | 'reviewOn'>,
  context: z.core.$RefinementCtx,
): void {
  if (reviewOn !== null && reviewOn < startsOn) addFault(context, { cause: 'reviewBeforeStart', path: ['reviewOn'] });
}

export const recipientForm = z.object({ revision: revisionField(), ...recipientFields }).superRefine(checkRecipient);
export type RecipientForm = z.output<typeof recipientForm>;
