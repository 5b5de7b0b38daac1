import { competenceGaps, type RotaPlace } from '~/domain/training/competence-gaps';
import type { Db } from '~/platform/db/db.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { shownVersion } from '~/platform/versions/shown-version.server';
import type { CompetenceMatrix } from './competence-matrix.query.server';

/**
 * The shifts of the published rota that nobody with a theme is on which each shift should have, by the competence of today;
 * `null` where no rota is published.
 */
export async function rotaGaps(db: Db, { matrix, now }: { matrix: CompetenceMatrix; now: Date }) {
  const shown = await shownVersion(db, { versionId: null, today: dateOfInstant(now) });
  if (!shown?.version.isPublished) return null;
  const wanted = matrix.themes.flatMap(({ id, name, onEveryShift }, at) => (onEveryShift ? [{ id, name, at }] : []));
  const [codes, places] = await Promise.all([
    db.shiftCode.findMany({ orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }], select: { code: true, name: true } }),
    placesOf(db, { versionId: shown.version.id, days: shown.rota.weeks * 7 }),
  ]);
  const having = new Set(
    matrix.rows.flatMap(({ key, competence }) =>
      wanted.flatMap(({ id, at }) => (isThere(competence[at]?.state) ? [`${key} ${id}`] : [])),
    ),
  );
  const gaps = competenceGaps({
    places,
    themeIds: wanted.map(({ id }) => id),
    codes: codes.map(({ code }) => code),
    has: ({ staffId, themeId }) => having.has(`staffId:${staffId} ${themeId}`),
  });
  const nameOf = new Map(codes.map(({ code, name }) => [code, name]));
  return {
    ...{ rota: shown.rota.name, weeks: shown.rota.weeks },
    themes: wanted.map(({ id, name }) => ({
      ...{ id, name },
      gaps: gaps
        .filter(({ themeId }) => themeId === id)
        .map(({ weekday, code, weeks, ofWeeks }) => ({
          weekday,
          code,
          name: nameOf.get(code) ?? code,
          weeks,
          ofWeeks,
        })),
    })),
  };
}

export type RotaGaps = NonNullable<Awaited<ReturnType<typeof rotaGaps>>>;

const isThere = (state: string | undefined): boolean => state === 'valid' || state === 'soon';

const placesOf = (db: Db, { versionId, days }: { versionId: string; days: number }): Promise<RotaPlace[]> =>
  db.$queryRaw<RotaPlace[]>`
    SELECT cell.day, code.code, cell.staff_id AS "staffId"
    FROM rota_cell cell
    JOIN shift_code code ON code.id = cell.shift_code_id
    WHERE cell.rota_version_id = ${versionId}::uuid AND cell.day < ${days}
    ORDER BY cell.day`;
