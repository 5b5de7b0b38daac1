import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { fromDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import type { RotaKind, RotaStatus } from '~/platform/db/generated/client';

export interface ListedRota {
  readonly name: string;
  readonly startsOn: IsoDate;
  readonly lastDay: IsoDate;
  /** The published version; else the newest. */
  readonly version: { readonly id: string; readonly number: number; readonly status: RotaStatus };
}

/** Rotas of a kind that have a version, the latest first. */
export async function rotaList(db: Db, kind: RotaKind): Promise<ListedRota[]> {
  const rows = await db.rota.findMany({
    where: { kind },
    orderBy: [{ startsOn: 'desc' }, { name: 'asc' }],
    select: {
      name: true,
      startsOn: true,
      planWeeks: true,
      versions: { orderBy: { number: 'desc' }, select: { id: true, number: true, status: true } },
    },
  });
  return rows.flatMap(({ name, startsOn, planWeeks, versions }) => {
    const version = versions.find(({ status }) => status === 'published') ?? versions[0];
    const from = fromDbDate(startsOn);
    return version ? [{ name, startsOn: from, lastDay: addDays(from, planWeeks * 7 - 1), version }] : [];
  });
}
