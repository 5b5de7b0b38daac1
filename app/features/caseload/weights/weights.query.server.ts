import { LEADER_CONCERNS } from '~/planner/leader-weights';
import type { Db } from '~/platform/db/db.server';
import { parseLeaderWeights } from '~/platform/jobs/leader-weights';
import type { Levels } from './weights.form';

export interface WeightsPage {
  readonly revision: number;
  readonly levels: Levels;
  /** People pinned to teams of the newest version of the rota. */
  readonly pins: number;
}

/** What the leader has asked plans to mind; `null` where there is no resource group yet. */
export async function readWeights(db: Db): Promise<WeightsPage | null> {
  const group = await db.resourceGroup.findFirst({ select: { revision: true, planningWeights: true } });
  if (!group) return null;
  const set = parseLeaderWeights(group.planningWeights);
  const newest = await db.rotaVersion.findFirst({ orderBy: { createdAt: 'desc' }, select: { id: true } });
  return {
    revision: group.revision,
    levels: Object.fromEntries(LEADER_CONCERNS.map((concern) => [concern, set[concern] ?? 'normal'])) as Levels,
    pins: newest ? await db.draftTeamMember.count({ where: { rotaVersionId: newest.id, pinned: true } }) : 0,
  };
}
