import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { refuse, type Verdict } from '~/domain/verdict';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import type { Db } from '~/platform/db/db.server';
import { readVersionPlan } from '../version-plan.server';
import type { TeamChoice } from './team';
import type { TeamEffect } from './team-effect';
import { effectOf, workOutTeams } from './work-out-teams.server';

interface Asked {
  readonly scope: Scope;
  readonly versionId: string;
  readonly recipientId: string;
  readonly team: TeamChoice;
  readonly today: IsoDate;
  readonly at: Date;
}

/** What another team would mean for the recipient and for those who come to her. Nothing is kept. */
export async function teamEffect(db: Db, asked: Asked): Promise<Verdict<{ effect: TeamEffect }>> {
  const { recipientId } = asked;
  const reached = await db.recipient.findMany({
    where: recipientsIn(asked.scope, asked.today),
    select: { id: true, reference: true },
  });
  const isReached = reached.some(({ id }) => id === recipientId);
  const found = isReached ? await readVersionPlan(db, asked.versionId) : null;
  if (found === null) return refuse('notFound');
  if (found.state !== 'ready') return refuse(found.state);
  const { version } = found;
  const worked = await workOutTeams(version, { teams: [{ recipientId, team: asked.team }], at: asked.at });
  if (!worked.ok) return worked;
  const [of] = worked.outcome.recipients;
  if (!of) return refuse('unknown');
  const seen = new Set(reached.map(({ reference }) => reference));
  const isSeen = (recipient: string): boolean => seen.has(recipient);
  return { ok: true, effect: effectOf(version, { outcome: worked.outcome, of, isSeen }) };
}
