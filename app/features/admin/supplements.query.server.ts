import type { IsoDate } from '~/domain/brand';
import { fromDbDate, fromDbDateOrNull } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';

/** Every rate, the newest of each kind first, and what an hour costs. */
export async function listSupplements(db: Db, { today }: { today: IsoDate }) {
  const [rows, wage] = await Promise.all([
    db.supplement.findMany({ orderBy: [{ kind: 'asc' }, { validFrom: 'desc' }] }),
    hourlyWage(db),
  ]);
  const supplements = rows.map((row) => {
    const [validFrom, validTo] = [fromDbDate(row.validFrom), fromDbDateOrNull(row.validTo)];
    const inForce = validFrom <= today && (validTo === null || validTo >= today);
    const { id, kind, share, minimumOre, source } = row;
    return { id, kind, share, minimumOre, source, validFrom, validTo, inForce };
  });
  return { supplements, hourlyWageOre: wage?.hourlyWageOre ?? null };
}

/** The average wage for its form, or `null` where there is no resource group yet. */
export const hourlyWage = (db: Db) =>
  db.resourceGroup.findFirst({ select: { hourlyWageOre: true, revision: true }, orderBy: { name: 'asc' } });
