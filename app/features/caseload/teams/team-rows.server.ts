import { z } from 'zod';
import type { IsoDate } from '~/domain/brand';
import type { Reason } from '~/planner/reasons/reason';
import type { Db, Tx } from '~/platform/db/db.server';
import type { MovedVisits } from '~/platform/versions/moved-visits';
import type { Prisma } from '~/platform/db/generated/client';
import type { TeamChoice } from './team';
import { QUICK_REASONS, type QuickReason } from './team.form';
import type { KeptVisit } from './write-moves.server';

/** What is kept of a change beside the teams: figures, the program's facts, and the visits as they stood. */
export interface TeamChangeFacts extends MovedVisits {
  readonly quick: QuickReason | 'proposal' | 'undo' | null;
  /** The draft's revision with the change; while it is that, the change can be taken back as it was. */
  readonly revision: number;
  readonly m14Before: number | null;
  readonly m14After: number | null;
  readonly reasons: readonly { readonly staffId: string; readonly reasons: readonly Reason[] }[];
  readonly visits: readonly KeptVisit[];
}

const instant = z.string().nullable();
const keptVisit = z.object({
  id: z.string(),
  date: z.custom<IsoDate>((value) => typeof value === 'string').nullable(),
  startTime: instant,
  startsAt: instant,
  endsAt: instant,
  cause: z.string().nullable(),
  facts: z.unknown(),
  staffIds: z.array(z.string()),
});
const figure = z.number().nullable().catch(null);
const factsShape = z.object({
  quick: z
    .enum([...QUICK_REASONS, 'proposal', 'undo'])
    .nullable()
    .catch(null),
  revision: z.number().catch(0),
  m14Before: figure,
  m14After: figure,
  moved: z.number().catch(0),
  movedOf: z.record(z.string(), z.number()).catch({}),
  reasons: z.array(z.object({ staffId: z.string(), reasons: z.array(z.custom<Reason>()) })).catch([]),
  visits: z.array(keptVisit).catch([]),
});

/** The facts of a change as they are stored. */
export const parseChangeFacts = (stored: unknown): TeamChangeFacts => factsShape.parse(stored ?? {});

export interface TeamWriting {
  readonly versionId: string;
  readonly recipientId: string;
  readonly before: TeamChoice;
  readonly after: TeamChoice;
  readonly reason: string | null;
  readonly facts: TeamChangeFacts;
  readonly actorId: string;
  readonly at: Date;
}

export async function readTeam(db: Db | Tx, of: { versionId: string; recipientId: string }): Promise<TeamChoice> {
  const rows = await db.draftTeamMember.findMany({
    where: { rotaVersionId: of.versionId, recipientId: of.recipientId },
    orderBy: { sortOrder: 'asc' },
    select: { staffId: true, role: true, pinned: true },
  });
  return {
    primary: rows.find(({ role }) => role === 'primary')?.staffId ?? rows[0]?.staffId ?? '',
    members: rows.map(({ staffId }) => staffId),
    pinned: rows.filter(({ pinned }) => pinned).map(({ staffId }) => staffId),
  };
}

/** Writes a team in the place of the one before, and the line of history. */
export async function writeTeam(tx: Tx, writing: TeamWriting): Promise<void> {
  const { versionId: rotaVersionId, recipientId, after } = writing;
  await tx.draftTeamMember.deleteMany({ where: { rotaVersionId, recipientId } });
  await tx.draftTeamMember.createMany({
    data: after.members.map((staffId, sortOrder) => ({
      rotaVersionId,
      recipientId,
      staffId,
      role: staffId === after.primary ? ('primary' as const) : ('member' as const),
      sortOrder,
      pinned: after.pinned.includes(staffId),
    })),
  });
  await tx.draftTeamChange.create({
    data: {
      rotaVersionId,
      recipientId,
      before: asJson(writing.before),
      after: asJson(after),
      reason: writing.reason,
      facts: asJson(writing.facts),
      changedById: writing.actorId,
      changedAt: writing.at,
    },
  });
}

/** Plain data through and through, which JSON columns take. */
const asJson = (value: object): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
