import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { toldElsewhere, toldTotalOf, type ToldCount, type ToldTotal } from '~/domain/continuity/told-counts';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import type { Db } from '~/platform/db/db.server';
import { Prisma } from '~/platform/db/generated/client';

/** How many days of a person's line are other than before. */
export interface StaffChange {
  readonly id: string;
  readonly name: string;
  readonly days: number;
}

/** A care team that is other than before. Names of staff. */
export interface TeamChange {
  readonly recipientId: string;
  readonly name: string;
  /** Given where the primary contact is another. */
  readonly primary: { readonly before: string | null; readonly after: string | null } | null;
  readonly joins: readonly string[];
  readonly leaves: readonly string[];
}

/** What one version changes from another. Teams outside the reader's scope are counted, not named. */
export interface VersionChanges {
  readonly cells: number;
  readonly staff: readonly StaffChange[];
  readonly teams: readonly TeamChange[];
  readonly teamsElsewhere: ToldCount;
  readonly teamsTotal: ToldTotal;
  readonly primaries: ToldTotal;
  readonly visits: ToldTotal;
}

interface Pair {
  readonly beforeId: string;
  readonly afterId: string;
}

export async function versionChanges(db: Db, wanted: Pair & { scope: Scope; today: IsoDate }): Promise<VersionChanges> {
  const [staff, teams, visits] = await Promise.all([
    changedStaff(db, wanted),
    changedTeams(db, wanted),
    changedVisits(db, wanted),
  ]);
  const touched = [...teams, ...visits].map(({ recipientId }) => recipientId);
  const visible = await db.recipient.findMany({
    where: { AND: [{ id: { in: [...new Set(touched)] } }, recipientsIn(wanted.scope, wanted.today)] },
    select: { id: true, displayName: true },
  });
  const nameOf = new Map(visible.map(({ id, displayName }) => [id, displayName]));
  const of = {
    isSeen: ({ recipientId }: { recipientId: string }) => nameOf.has(recipientId),
    person: ({ recipientId }: { recipientId: string }) => recipientId,
  };
  const named = teams.flatMap((team) => {
    const name = nameOf.get(team.recipientId);
    return name === undefined ? [] : [{ ...team, name }];
  });
  return {
    cells: staff.reduce((sum, { days }) => sum + days, 0),
    staff,
    teams: named.sort((a, b) => a.name.localeCompare(b.name, 'nb')),
    teamsElsewhere: toldElsewhere(teams, of),
    teamsTotal: toldTotalOf(teams, of),
    primaries: toldTotalOf(
      teams.filter((team) => team.primary !== null),
      of,
    ),
    visits: toldTotalOf(visits, { ...of, times: (changed) => changed.visits }),
  };
}

const changedStaff = (db: Db, { beforeId, afterId }: Pair): Promise<StaffChange[]> =>
  db.$queryRaw<StaffChange[]>`
    SELECT staff.id, staff.name, count(*)::int AS days
    FROM (SELECT * FROM rota_cell WHERE rota_version_id = ${beforeId}::uuid) before
    FULL JOIN (SELECT * FROM rota_cell WHERE rota_version_id = ${afterId}::uuid) after USING (staff_id, day)
    JOIN staff ON staff.id = staff_id
    WHERE before.shift_code_id IS DISTINCT FROM after.shift_code_id
    GROUP BY staff.id ORDER BY days DESC, staff.name`;

/** How many visits of each recipient are other than before. */
const changedVisits = (db: Db, { beforeId, afterId }: Pair) =>
  db.$queryRaw<{ recipientId: string; visits: number }[]>`
    SELECT recipient_id AS "recipientId", count(*)::int AS visits
    FROM (${visitsOf(afterId)} EXCEPT ALL ${visitsOf(beforeId)}) changed
    GROUP BY recipient_id`;

/** One row a visit; who makes it as numbers that do not depend on the order of the carers. */
const visitsOf = (versionId: string) => Prisma.sql`
  SELECT recipient_id, visit_plan_id, date, start_time, carer.staff
  FROM draft_visit
  LEFT JOIN (
    SELECT draft_visit_id, sum(hashtextextended(staff_id::text, 0)) AS staff
    FROM draft_visit_carer WHERE rota_version_id = ${versionId}::uuid GROUP BY draft_visit_id
  ) carer ON carer.draft_visit_id = draft_visit.id
  WHERE rota_version_id = ${versionId}::uuid`;

type Membership = { recipientId: string; versionId: string; role: 'primary' | 'member'; name: string; staffId: string };

async function changedTeams(db: Db, { beforeId, afterId }: Pair): Promise<Omit<TeamChange, 'name'>[]> {
  const rows = await db.draftTeamMember.findMany({
    where: { rotaVersionId: { in: [beforeId, afterId] } },
    select: { rotaVersionId: true, recipientId: true, staffId: true, role: true, staff: { select: { name: true } } },
  });
  const byRecipient = new Map<string, Membership[]>();
  for (const { rotaVersionId, recipientId, staffId, role, staff } of rows) {
    const members = byRecipient.get(recipientId) ?? [];
    members.push({ recipientId, versionId: rotaVersionId, staffId, role, name: staff.name });
    byRecipient.set(recipientId, members);
  }
  return [...byRecipient].flatMap(([recipientId, members]) => {
    const before = members.filter((member) => member.versionId === beforeId);
    const after = members.filter((member) => member.versionId === afterId);
    const change = teamChange({ before, after });
    return change === null ? [] : [{ recipientId, ...change }];
  });
}

function teamChange({ before, after }: { before: Membership[]; after: Membership[] }) {
  const joins = namesOnlyIn({ team: after, other: before });
  const leaves = namesOnlyIn({ team: before, other: after });
  const primaryOf = (team: readonly Membership[]) => team.find((member) => member.role === 'primary') ?? null;
  const [was, is] = [primaryOf(before), primaryOf(after)];
  const samePrimary = was?.staffId === is?.staffId;
  if (samePrimary && joins.length === 0 && leaves.length === 0) return null;
  return { joins, leaves, primary: samePrimary ? null : { before: was?.name ?? null, after: is?.name ?? null } };
}

function namesOnlyIn({ team, other }: { team: readonly Membership[]; other: readonly Membership[] }): string[] {
  const others = new Set(other.map((member) => member.staffId));
  return team.filter((member) => !others.has(member.staffId)).map((member) => member.name);
}
