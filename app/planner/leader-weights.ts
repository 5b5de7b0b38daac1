import { WEIGHTS, type PlannerWeights } from './weights';

/** What a leader can ask a plan to mind, in plain words. */
export const LEADER_CONCERNS = ['faces', 'travel', 'evenness', 'stability', 'wishes'] as const;
export type LeaderConcern = (typeof LEADER_CONCERNS)[number];

/** How much, against what is usual. */
export const LEADER_LEVELS = ['less', 'normal', 'more'] as const;
export type LeaderLevel = (typeof LEADER_LEVELS)[number];

/** What a leader has set; a concern that is left out is `normal`. */
export type LeaderWeights = Readonly<Partial<Record<LeaderConcern, LeaderLevel>>>;

/** What a level makes of a weight: a plan moves visibly, and no concern drowns the rest. */
const USUAL: Record<LeaderLevel, number> = { less: 0.5, normal: 1, more: 2 };
/** Evenness is cheap as a rule and steps aside for faces: asked for, it has to be worth some of them. */
const OF_EVENNESS: Record<LeaderLevel, number> = { less: 0, normal: 1, more: 10 };

/** The weights that each concern is about. Rules, supervision and visits that nobody makes are not for sale. */
const ABOUT: Record<LeaderConcern, readonly (keyof PlannerWeights)[]> = {
  faces: ['face', 'outsideTeam', 'withoutPrimary'],
  travel: ['travelMinute'],
  evenness: ['unevenEvenings'],
  stability: ['previousMemberLost'],
  wishes: ['unmetWish'],
};

/** The weights of a search for which a leader has set some concerns. Every weight stays an integer. */
export function plannerWeights(levels: LeaderWeights): PlannerWeights {
  const weights: Record<keyof PlannerWeights, number> = { ...WEIGHTS };
  for (const concern of LEADER_CONCERNS) {
    const factor = (concern === 'evenness' ? OF_EVENNESS : USUAL)[levels[concern] ?? 'normal'];
    for (const name of ABOUT[concern]) weights[name] = Math.round(weights[name] * factor);
  }
  return weights;
}
