import type { ToldTotal } from '~/domain/continuity/told-counts';
import type { Reason } from '~/planner/reasons/reason';

/** What a recipient gets of a plan; ids of staff. */
export interface EffectFigures {
  readonly visits: number;
  readonly unassigned: number;
  readonly m14: number | null;
  readonly teamShare: number | null;
  readonly primaryShare: number | null;
  readonly faces: readonly { readonly staffId: string; readonly visits: number }[];
}

/** What another carer's load becomes. Minutes in the whole plan. */
export interface EffectOnStaff {
  readonly staffId: string;
  readonly minutesBefore: number;
  readonly minutesAfter: number;
  /** Recipients whose team she is on, as the reader is told. */
  readonly teamsBefore: ToldTotal;
  readonly teamsAfter: ToldTotal;
}

/** What a change of team means, before it is saved. */
export interface TeamEffect {
  readonly before: EffectFigures;
  readonly after: EffectFigures;
  readonly lost: readonly string[];
  readonly staff: readonly EffectOnStaff[];
  /** Visits of hers, and of others who make room, that stand otherwise than before. */
  readonly movedOwn: number;
  readonly movedOthers: ToldTotal;
  readonly reasons: readonly { readonly staffId: string; readonly reasons: readonly Reason[] }[];
  /** Why the leader has to say why; none where she need not. */
  readonly worse: readonly Worsening[];
}

export type Worsening = 'moreFaces' | 'lessTeam' | 'unassigned';

/** Shares and means that differ by less are the same. */
const SAME = 1e-6;

type Weighed = Pick<EffectFigures, 'm14' | 'teamShare' | 'unassigned'>;

/** What becomes worse for the recipient: the program had found better, so the leader says why. */
export function worsenings(before: Weighed, after: Weighed): Worsening[] {
  const worse: Worsening[] = [];
  if ((after.m14 ?? 0) > (before.m14 ?? 0) + SAME) worse.push('moreFaces');
  if ((after.teamShare ?? 1) < (before.teamShare ?? 1) - SAME) worse.push('lessTeam');
  if (after.unassigned > before.unassigned) worse.push('unassigned');
  return worse;
}
