import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import type { IsoDate } from '~/domain/brand';
import type { Achievement } from '~/domain/training/competence';
import { fromDbDate, fromDbDateOrNull } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { keyOf, type Person } from './person-key';

/** All that speaks for somebody's competence in a theme. */
export type AchievementsOf = (asked: { person: Person; themeId: string }) => readonly Achievement[];

/** The latest session that each was at of each theme, and every record: of everyone, or of one person. */
export async function achievementsOf(
  db: Db,
  { person, now }: { person: Person | null; now: Date },
): Promise<AchievementsOf> {
  const [sessions, records] = await Promise.all([
    latestSessions(db, now),
    db.competenceRecord.findMany({
      ...(person === null ? {} : { where: person }),
      select: { staffId: true, zoneStaffId: true, themeId: true, achievedOn: true, expiresOn: true },
    }),
  ]);
  const found = new Map<string, Achievement[]>();
  const add = (row: { staffId: string | null; zoneStaffId: string | null; themeId: string }, one: Achievement) => {
    const key = `${row.staffId ?? row.zoneStaffId} ${row.themeId}`;
    found.set(key, [...(found.get(key) ?? []), one]);
  };
  for (const row of sessions) add(row, { achievedOn: row.date as IsoDate, expiresOn: null });
  for (const row of records) {
    add(row, { achievedOn: fromDbDate(row.achievedOn), expiresOn: fromDbDateOrNull(row.expiresOn) });
  }
  return ({ person: asked, themeId }) => found.get(`${keyOf(asked).split(':')[1]} ${themeId}`) ?? [];
}

interface LatestSession {
  readonly staffId: string | null;
  readonly zoneStaffId: string | null;
  readonly themeId: string;
  readonly date: string;
}

/** A later session of a theme lasts longer than an earlier one: the latest is enough. */
const latestSessions = (db: Db, now: Date): Promise<LatestSession[]> =>
  db.$queryRaw<LatestSession[]>`
    SELECT attendance.staff_id AS "staffId", attendance.zone_staff_id AS "zoneStaffId", session.theme_id AS "themeId",
           max((session.starts_at AT TIME ZONE ${DEFAULT_TIME_ZONE})::date)::text AS date
    FROM session_attendance attendance
    JOIN series_session session ON session.id = attendance.session_id
    WHERE attendance.status = 'present' AND session.theme_id IS NOT NULL AND session.starts_at <= ${now}
      AND attendance.recipient_id IS NULL
    GROUP BY attendance.staff_id, attendance.zone_staff_id, session.theme_id`;
