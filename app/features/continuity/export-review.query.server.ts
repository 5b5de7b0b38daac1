import type { TFunction } from 'i18next';
import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { continuityReview } from '~/platform/continuity/review.query.server';
import type { Db } from '~/platform/db/db.server';
import { definitionTable, exportTable, type ExportTable } from './export-rows';

interface Wanted {
  readonly scope: Scope;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly t: TFunction<['reviewTools', 'common']>;
}

/** What a reader is shown of a period, with both lengths of windows, and what each figure is. */
export async function exportReview(
  db: Db,
  { scope, from, to, t }: Wanted,
): Promise<{ figures: ExportTable; definitions: ExportTable }> {
  const [short, long, zones] = await Promise.all([
    continuityReview(db, { scope, from, to, days: 14 }),
    continuityReview(db, { scope, from, to, days: 28 }),
    db.zone.findMany({ select: { id: true, name: true } }),
  ]);
  const names = new Map(zones.map(({ id, name }) => [id, name]));
  return { figures: exportTable({ reviews: [short, long], zones: names, t }), definitions: definitionTable(t) };
}
