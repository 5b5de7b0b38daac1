import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import type { Db } from '~/platform/db/db.server';
import { parseChangeFacts } from './team-rows.server';

/** The last change of a draft's teams while nothing else of the draft has changed, if it is of the reader's zones. */
export async function undoableIn(
  db: Db,
  wanted: { scope: Scope; today: IsoDate; version: { id: string; status: string; revision: number } },
): Promise<{ changeId: string; recipient: string } | null> {
  const { version } = wanted;
  if (version.status !== 'draft') return null;
  const change = await db.draftTeamChange.findFirst({
    where: { rotaVersionId: version.id, recipient: recipientsIn(wanted.scope, wanted.today) },
    orderBy: { id: 'desc' },
    select: { id: true, facts: true, recipient: { select: { displayName: true } } },
  });
  if (!change || parseChangeFacts(change.facts).revision !== version.revision) return null;
  return { changeId: String(change.id), recipient: change.recipient.displayName };
}
