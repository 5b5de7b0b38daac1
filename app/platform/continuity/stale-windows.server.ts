import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import type { Db } from '../db/db.server';

export interface StaleWindow {
  readonly recipientId: string;
  /** A Monday. */
  readonly startsOn: IsoDate;
  readonly days: number;
}

/** Whoever forgot to tell of a visit may do so for some time: changes this long after a window are looked for. */
const TOLD_WITHIN_DAYS = 28;

/**
 * Windows that lie whole before today and within the time that a recipient is served, and that have not been measured,
 * or not since somebody told of a visit in them or changed one. By the first day.
 */
export async function staleWindows(db: Db, { today }: { today: IsoDate }): Promise<StaleWindow[]> {
  const watched = addDays(today, -TOLD_WITHIN_DAYS);
  return db.$queryRaw<StaleWindow[]>`
    WITH told AS (
      SELECT visit_id, max(received_at) AS at FROM visit_tap GROUP BY visit_id
      UNION ALL
      SELECT visit_id, max(created_at) FROM visit_change JOIN day_change ON day_change.id = day_change_id GROUP BY visit_id
    ), week AS (
      SELECT recipient_id, date_trunc('week', date)::date AS monday, max(told.at) AS told_at
      FROM visit LEFT JOIN told ON told.visit_id = visit.id AND visit.date >= ${watched}::date - 28
      WHERE date < ${today}::date
      GROUP BY 1, 2
    ), asked AS (
      SELECT week.recipient_id, monday - 7 * weeks_before AS starts_on, days, max(told_at) AS told_at
      FROM week, (VALUES (14), (28)) AS length(days), generate_series(0, 3) AS weeks_before
      WHERE weeks_before < days / 7
      GROUP BY 1, 2, 3
    )
    SELECT asked.recipient_id AS "recipientId", asked.starts_on::text AS "startsOn", asked.days
    FROM asked
    JOIN recipient ON recipient.id = asked.recipient_id
    LEFT JOIN continuity_window known
      ON (known.recipient_id, known.starts_on, known.days) = (asked.recipient_id, asked.starts_on, asked.days)
    WHERE asked.starts_on + asked.days <= ${today}::date
      AND asked.starts_on >= (SELECT date_trunc('week', min(date)) FROM visit)
      AND asked.starts_on >= recipient.starts_on
      AND (recipient.ends_on IS NULL OR asked.starts_on + asked.days - 1 <= recipient.ends_on)
      AND (known.computed_at IS NULL
        OR (asked.starts_on + asked.days > ${watched}::date AND known.computed_at < asked.told_at))
    ORDER BY asked.starts_on, asked.days, asked.recipient_id`;
}
