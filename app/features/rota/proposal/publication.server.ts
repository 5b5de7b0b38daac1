import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import type { Db, Tx } from '~/platform/db/db.server';
import { fromDbDate, fromDbDateOrNull } from '~/platform/db/dates';
import type { RotaStatus } from '~/platform/db/generated/client';

/** A version, its rota and the version that is published now: what a publication is decided on. */
export interface Publication {
  readonly rota: { readonly id: string; readonly name: string; readonly startsOn: IsoDate };
  /** When the version was discussed with the union representatives, or `null`. */
  readonly heldOn: IsoDate | null;
  /** Last day that the rota has planned visits for. */
  readonly lastDay: IsoDate;
  readonly version: {
    readonly id: string;
    readonly number: number;
    readonly status: RotaStatus;
    readonly revision: number;
  };
  readonly published: {
    readonly id: string;
    readonly number: number;
    readonly publishedBy: string | null;
    /** An instant, ISO 8601. */
    readonly publishedAt: string | null;
  } | null;
}

/** Reads it, with `lock` so that nobody else publishes on the rota or changes the version until the transaction ends. */
export async function readPublication(
  db: Db | Tx,
  wanted: { versionId: string; lock: boolean },
): Promise<Publication | null> {
  if (wanted.lock) {
    await db.$queryRaw`
      SELECT rota.id FROM rota JOIN rota_version ON rota_version.rota_id = rota.id
      WHERE rota_version.id = ${wanted.versionId}::uuid FOR UPDATE OF rota, rota_version`;
  }
  const version = await db.rotaVersion.findUnique({
    where: { id: wanted.versionId },
    select: {
      id: true,
      number: true,
      status: true,
      revision: true,
      consultations: { where: { takenBackAt: null }, select: { heldOn: true } },
      rota: { select: { id: true, name: true, startsOn: true, planWeeks: true } },
    },
  });
  if (!version) return null;
  const published = await db.rotaVersion.findFirst({
    where: { rotaId: version.rota.id, status: 'published' },
    select: { id: true, number: true, publishedAt: true, publishedBy: { select: { name: true } } },
  });
  const { id, name, planWeeks } = version.rota;
  const startsOn = fromDbDate(version.rota.startsOn);
  return {
    rota: { id, name, startsOn },
    heldOn: fromDbDateOrNull(version.consultations[0]?.heldOn ?? null),
    lastDay: addDays(startsOn, planWeeks * 7 - 1),
    version: { id: version.id, number: version.number, status: version.status, revision: version.revision },
    published: published && {
      id: published.id,
      number: published.number,
      publishedBy: published.publishedBy?.name ?? null,
      publishedAt: published.publishedAt?.toISOString() ?? null,
    },
  };
}
