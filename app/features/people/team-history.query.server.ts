import type { Db } from '~/platform/db/db.server';

/** Why somebody came on a team: a person's own words, or what the program said in code words. */
export interface TeamReason {
  readonly words: string | null;
  /** What the program knows of it where nobody has written. */
  readonly cause: 'newRecipient' | 'changed' | null;
  /** The version that made it so. */
  readonly version: { readonly rota: string; readonly number: number } | null;
}

/** Everyone who is, was or will be on a recipient's team, with the reason that was kept when it was decided. */
export async function teamHistory(db: Db, recipientId: string) {
  const [members, changes] = await Promise.all([
    db.careTeamMember.findMany({
      where: { recipientId },
      select: {
        id: true,
        role: true,
        validFrom: true,
        validTo: true,
        reason: true,
        rotaVersionId: true,
        staff: { select: { id: true, name: true } },
        rotaVersion: { select: { number: true, rota: { select: { name: true } } } },
      },
      orderBy: [{ validTo: { sort: 'desc', nulls: 'first' } }, { validFrom: 'desc' }, { sortOrder: 'asc' }],
    }),
    db.draftTeamChange.findMany({
      where: { recipientId, rotaVersion: { status: { in: ['published', 'superseded'] } } },
      orderBy: { id: 'asc' },
      select: { rotaVersionId: true, reason: true, facts: true },
    }),
  ]);
  const latest = new Map(changes.map((change) => [change.rotaVersionId, change]));
  return members.map(({ staff, rotaVersion, rotaVersionId, reason, ...member }) => {
    const change = rotaVersionId === null ? undefined : latest.get(rotaVersionId);
    return {
      ...member,
      staffId: staff.id,
      name: staff.name,
      reason: {
        words: reason ?? change?.reason ?? null,
        cause: change ? causeOf(change.facts) : null,
        version: rotaVersion && { rota: rotaVersion.rota.name, number: rotaVersion.number },
      } satisfies TeamReason,
    };
  });
}

const causeOf = (facts: unknown): 'newRecipient' | 'changed' =>
  typeof facts === 'object' && facts !== null && 'cause' in facts && facts.cause === 'newRecipient'
    ? 'newRecipient'
    : 'changed';
