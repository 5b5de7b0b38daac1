import { z } from 'zod';
import { addFault, choiceField, idField, listOf, optionalId, optionalText } from '~/ui/form/fields';
import { EXCLUSION_REASONS } from './exclusion.form';
import { checkRecipient, recipientFields } from './recipient.form';
import { checkRecipientWish, recipientWishFields } from './recipient-wish.form';
import { checkVisit, visitFields } from './visit-plan.form';

/** In the place of a proposed team: the one that the leader puts together, or none for now. */
export const OWN_TEAM = 'own';
export const NO_TEAM = 'none';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const CHOSEN_TEAM = new RegExp(`^${UUID}(?: ${UUID})*$`);

/** Everything about somebody new: who she is, her visits, whom she shall not and whom she would like to meet, her team. */
export const newRecipientForm = z
  .object({
    ...recipientFields,
    visits: z.array(z.object(visitFields)).max(20).default([]),
    exclusions: z
      .array(z.object({ staffId: idField(), reason: choiceField(EXCLUSION_REASONS) }))
      .max(50)
      .default([]),
    wishes: z.array(z.object(recipientWishFields)).max(20).default([]),
    /** `NO_TEAM`, `OWN_TEAM`, or the ids of a team, the primary contact's first. */
    team: z
      .string()
      .default(NO_TEAM)
      .transform((text) => (text === OWN_TEAM || CHOSEN_TEAM.test(text) ? text : NO_TEAM)),
    ownPrimaryId: optionalId(),
    ownMemberIds: listOf(idField()),
    teamReason: optionalText({ max: 300 }),
    /** What the draft is called, in the language of the page. */
    draftTitle: optionalText({ max: 80 }),
  })
  .superRefine((values, context) => {
    checkRecipient(values, context);
    values.visits.forEach((visit, index) => {
      checkVisit(visit, { context, path: ['visits', index] });
      if (values.neverAlone && visit.carers === '1') {
        addFault(context, { cause: 'twoCarersNeeded', path: ['visits', index, 'carers'] });
      }
    });
    values.wishes.forEach((wish, index) => checkRecipientWish(wish, { context, path: ['wishes', index] }));
    checkExclusions(values, context);
    if (values.team === OWN_TEAM && values.ownPrimaryId === null) {
      addFault(context, { cause: 'required', path: ['ownPrimaryId'] });
    }
  });
export type NewRecipientForm = z.output<typeof newRecipientForm>;

type Excluding = Pick<NewRecipientForm, 'exclusions' | 'pinnedPrimaryId' | 'ownPrimaryId' | 'ownMemberIds' | 'team'>;

/** Nobody is excluded twice, nor while she is to come. */
function checkExclusions(values: Excluding, context: z.core.$RefinementCtx): void {
  const { exclusions, pinnedPrimaryId, team, ownPrimaryId, ownMemberIds } = values;
  const excluded = exclusions.map(({ staffId }) => staffId);
  excluded.forEach((staffId, index) => {
    const path = ['exclusions', index, 'staffId'];
    if (excluded.indexOf(staffId) < index) addFault(context, { cause: 'alreadyExcluded', path });
    else if (staffId === pinnedPrimaryId) addFault(context, { cause: 'isPrimary', path });
  });
  const own = team === OWN_TEAM ? [ownPrimaryId, ...ownMemberIds] : [];
  if (own.some((staffId) => staffId !== null && excluded.includes(staffId))) {
    addFault(context, { cause: 'teamExcluded', path: ['ownMemberIds'] });
  }
}

/** The team that is chosen, as ids of staff; null for none. */
export function chosenTeam({ team, ownPrimaryId, ownMemberIds }: NewRecipientForm): ChosenTeam | null {
  if (team === NO_TEAM || (team === OWN_TEAM && ownPrimaryId === null)) return null;
  const members = team === OWN_TEAM ? [ownPrimaryId ?? '', ...ownMemberIds] : team.split(' ');
  return { primaryId: members[0] ?? '', memberIds: [...new Set(members)] };
}

export interface ChosenTeam {
  readonly primaryId: string;
  /** Holds the primary contact, first. */
  readonly memberIds: readonly string[];
}
