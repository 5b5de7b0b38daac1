import type { Db } from '~/platform/db/db.server';
import type { FaceCount, RecipientCount, TeamRow, VersionLoad, WeekLoad } from './version-load.server';

/**
 * The visits of a version counted by recipient and carer, with the teams and the measures. All zones: a carer's load is
 * the whole of it. What is shown of a recipient is picked from this by the ids that the reader's scope gave.
 */
export async function readVersionLoad(db: Db, versionId: string): Promise<VersionLoad> {
  const [faces, weeks, recipients, teams, measured] = await Promise.all([
    db.$queryRaw<FaceCount[]>`
      SELECT visit.recipient_id AS "recipientId", carer.staff_id AS "staffId", count(*)::int AS visits,
             (sum(extract(epoch FROM carer.ends_at - carer.starts_at)) / 60)::int AS minutes
      FROM draft_visit_carer carer
      JOIN draft_visit visit ON visit.id = carer.draft_visit_id
      WHERE visit.rota_version_id = ${versionId}::uuid
      GROUP BY visit.recipient_id, carer.staff_id`,
    db.$queryRaw<WeekLoad[]>`
      SELECT carer.staff_id AS "staffId", ((visit.date - rota.starts_on) / 7)::int AS week,
             (sum(extract(epoch FROM carer.ends_at - carer.starts_at)) / 60)::int AS minutes
      FROM draft_visit_carer carer
      JOIN draft_visit visit ON visit.id = carer.draft_visit_id
      JOIN rota_version version ON version.id = visit.rota_version_id
      JOIN rota ON rota.id = version.rota_id
      WHERE visit.rota_version_id = ${versionId}::uuid
      GROUP BY carer.staff_id, week`,
    db.$queryRaw<RecipientCount[]>`
      SELECT recipient_id AS "recipientId", count(starts_at)::int AS visits,
             (count(*) - count(starts_at))::int AS unassigned
      FROM draft_visit
      WHERE rota_version_id = ${versionId}::uuid
      GROUP BY recipient_id`,
    db.draftTeamMember.findMany({
      where: { rotaVersionId: versionId },
      orderBy: { sortOrder: 'asc' },
      select: { recipientId: true, staffId: true, role: true, pinned: true },
    }) satisfies Promise<TeamRow[]>,
    db.rotaVersion.findUnique({ where: { id: versionId }, select: { continuity: true } }),
  ]);
  return {
    faces,
    weeks,
    teams,
    recipients: new Map(recipients.map((row) => [row.recipientId, row])),
    measures: measured?.continuity ?? null,
  };
}
