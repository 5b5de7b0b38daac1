/**
 * What the search pays for, in one file. The unit is a thousandth of a face: 1000 is one more different carer, in every
 * window of 14 days of the plan, for a recipient with an average number of visits. Every weight is an integer, so that
 * scores are integers and can be summed in any order.
 */
export const WEIGHTS = {
  /** One face through the whole plan for the average recipient: the unit that the others are measured in. */
  face: 1000,
  /**
   * Share (0..1) of a face's weight that follows the recipient's number of visits; the rest is equal for everyone. So
   * both the mean over recipients and the mean weighted by visits come down.
   */
  byVisits: 0.35,
  /** Every visit of a recipient made by carers outside the team; one visit costs its share of this. */
  outsideTeam: 1000,
  /** A member of the previous team who is not in the new one: stability, worth less than any face. */
  previousMemberLost: 60,
  /** Every visit of a recipient made without the pinned primary contact; one visit costs its share of this. */
  withoutPrimary: 300,
  /** A wish of a recipient that no day meets (see `visits/wishes.ts`): less than a face, more than the way that it takes. */
  recipientWish: 500,
  /** A minute of travel: ten minutes saved each day of six weeks are worth about one face. */
  travelMinute: 2,
  /** A soft point of the rota (see `rota-weights.ts`). */
  rotaSoftPoint: 15,
  /** An unmet wish of weight 1, in soft points of the rota; a wish of weight 3 has three times as many. */
  unmetWish: 13,
  /** Squared distance of a person's evenings in a rota from a fair share of them, in shifts. */
  unevenEvenings: 4,
  /** A hard point of the rota, while it has any: about sixty are one broken rule. */
  rotaHardPoint: 2000,
  /** A week of supervision that someone lacks to her share, above the rota's own points: a promise, no bargain. */
  supervisionWeek: 6000,
  /** Someone who lacks any: where there are too few places, as few people as can be go short. */
  supervisionPerson: 3000,
  /** A point of the law (see `rota-weights.ts`), while the rota has any: sixty are one breach, such as a red zone too many. */
  lawPoint: 200,
  /** An occurrence that nobody makes: more than any number of faces that one occurrence can cost. */
  unplaced: 200_000,
} as const;

/** The weights of one search: those above, or as a leader sets them (see `leader-weights.ts`). */
export type PlannerWeights = { readonly [Name in keyof typeof WEIGHTS]: number };

/**
 * Soft points of the rota for a cell that is other than in a rota that stands, by how much the leader wants it kept.
 * `some`: thirty changed cells for a face. `much`: one changed cell for one and a half, so that little but a broken rule,
 * a visit that nobody makes or lacking supervision changes any.
 */
export const CHANGED_CELL_POINTS = { some: 2, much: 100 } as const;
