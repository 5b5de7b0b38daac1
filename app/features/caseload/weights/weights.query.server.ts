import type { Scope } from '~/domain/access/vocabulary';
import { toldTotalOf, type ToldTotal } from '~/domain/continuity/told-counts';
import { groupReaderOf } from '~/domain/continuity/told-groups';
import { LEADER_CONCERNS } from '~/planner/leader-weights';
import type { Db } from '~/platform/db/db.server';
import { parseLeaderWeights } from '~/platform/jobs/leader-weights';
import type { Levels } from './weights.form';

export interface WeightsPage {
  readonly revision: number;
  readonly levels: Levels;
  /** People pinned to teams of the newest version of the rota. */
  readonly pins: ToldTotal;
}

/** What the leader has asked plans to mind; `null` where there is no resource group yet. */
export async function readWeights(db: Db, scope: Scope): Promise<WeightsPage | null> {
  const group = await db.resourceGroup.findFirst({ select: { revision: true, planningWeights: true } });
  if (!group) return null;
  const set = parseLeaderWeights(group.planningWeights);
  const newest = await db.rotaVersion.findFirst({ orderBy: { createdAt: 'desc' }, select: { id: true } });
  return {
    revision: group.revision,
    levels: Object.fromEntries(LEADER_CONCERNS.map((concern) => [concern, set[concern] ?? 'normal'])) as Levels,
    pins: await pinsIn(db, { versionId: newest?.id, scope }),
  };
}

async function pinsIn(
  db: Db,
  { versionId, scope }: { versionId: string | undefined; scope: Scope },
): Promise<ToldTotal> {
  const rows = await db.draftTeamMember.findMany({
    where: { rotaVersionId: { in: versionId === undefined ? [] : [versionId] }, pinned: true },
    select: { recipient: { select: { id: true, zoneId: true } } },
  });
  const { knows } = groupReaderOf(scope);
  return toldTotalOf(rows, {
    isSeen: ({ recipient }) => knows(recipient.zoneId),
    person: ({ recipient }) => recipient.id,
  });
}
