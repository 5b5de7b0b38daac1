import { z } from 'zod';
import type { IsoDate } from '~/domain/brand';
import type { Db, Tx } from '../db/db.server';
import { fromDbDate } from '../db/dates';
import { pickVersion, type RotaFacts, type ShownVersion, type VersionFacts } from './pick-version';

const VERSION_PARAM = 'versjon';

const notFound = () => new Response(null, { status: 404, statusText: 'Not Found' });

/** The version that the address asks for with `?versjon=`, or `null` for the usual one. Not an id at all is 404. */
export function versionIdOf(request: Request): string | null {
  const asked = new URL(request.url).searchParams.get(VERSION_PARAM);
  if (asked === null || asked === '') return null;
  if (!z.uuid().safeParse(asked).success) throw notFound();
  return asked;
}

/**
 * The rota and version that a page shows, with the other versions of the same rota, newest first. Without an id it is
 * the published one, else the newest draft; `null` where there is no rota yet. An id that is unknown is 404.
 */
export async function shownVersion(
  db: Db | Tx,
  wanted: { versionId: string | null; today: IsoDate },
): Promise<ShownVersion | null> {
  const rows = await db.rotaVersion.findMany({
    orderBy: [{ rota: { startsOn: 'asc' } }, { number: 'desc' }],
    select: {
      id: true,
      number: true,
      title: true,
      status: true,
      revision: true,
      createdAt: true,
      rota: { select: { id: true, name: true, startsOn: true, weeks: true, planWeeks: true, kind: true } },
    },
  });
  const candidates = rows.map(({ rota: { kind, ...rota }, createdAt, ...version }) => ({
    rota: { ...rota, startsOn: fromDbDate(rota.startsOn) } satisfies RotaFacts,
    isHoliday: kind === 'holiday',
    version: {
      ...version,
      createdAt: createdAt.toISOString(),
      isPublished: version.status === 'published',
    } satisfies VersionFacts,
  }));
  const picked = pickVersion(candidates, wanted);
  if (picked === null && wanted.versionId !== null) throw notFound();
  return picked;
}
