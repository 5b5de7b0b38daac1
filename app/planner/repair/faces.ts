import type { Model, PlacedVisit, Team } from '../model/model';

/** How well a recipient knows somebody on a date, best first. */
export const ACQUAINTANCE = ['team', 'met', 'expected', 'new'] as const;
/** `met`: in the 28 days before, or of the previous team; `expected`: comes anyway within 14 days, so no face is added. */
export type Acquaintance = (typeof ACQUAINTANCE)[number];

export const DAYS_REMEMBERED = 28;
const DAYS_AHEAD = 14;

/** Who has met whom in a plan, and who is to. Grows as a repair lets people meet. */
export interface Faces {
  acquaintance(who: { recipient: number; staff: number; day: number }): Acquaintance;
  /** Visits by her to the recipient in the 28 days before a day, that day apart. */
  metBefore(who: { recipient: number; staff: number; day: number }): number;
  /** Whether she is the recipient's primary contact. */
  isPrimary(who: { recipient: number; staff: number }): boolean;
  meet(visit: Pick<PlacedVisit, 'day' | 'staff'>, recipient: number): void;
}

export function createFaces(
  model: Model,
  plan: { readonly placed: readonly PlacedVisit[]; readonly teams: readonly Team[] },
): Faces {
  const staffCount = model.staff.length;
  const days: number[][] = [];
  const meet: Faces['meet'] = ({ day, staff }, recipient) => {
    for (const person of staff) (days[recipient * staffCount + person] ??= []).push(day);
  };
  for (const visit of plan.placed) meet(visit, model.visits[visit.visit]!.recipient);
  const daysWith = (recipient: number, staff: number): readonly number[] => days[recipient * staffCount + staff] ?? [];
  const metBefore: Faces['metBefore'] = ({ recipient, staff, day }) =>
    daysWith(recipient, staff).filter((met) => met < day && met >= day - DAYS_REMEMBERED).length;
  return {
    meet,
    metBefore,
    isPrimary: ({ recipient, staff }) => plan.teams[recipient]?.primary === staff,
    acquaintance: (who) => {
      const { recipient, staff, day } = who;
      if (plan.teams[recipient]?.members.includes(staff)) return 'team';
      if (metBefore(who) > 0 || model.recipients[recipient]!.previousTeam.includes(staff)) return 'met';
      const expected = daysWith(recipient, staff).some((met) => met >= day && met < day + DAYS_AHEAD);
      return expected ? 'expected' : 'new';
    },
  };
}
