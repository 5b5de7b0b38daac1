import type { IsoDate } from '~/domain/brand';
import { toDbDate } from '~/platform/db/dates';
import type { Tx } from '~/platform/db/db.server';

/** What an hour of the made-up group costs on average. */
const HOURLY_WAGE_ORE = 29_000;

/** The agreements on working time that such a group usually has, and its average wage. */
export async function agreeInDemo(tx: Tx, { start }: { start: IsoDate }): Promise<void> {
  const validFrom = toDbDate(start);
  const torgeir = await tx.staff.findFirst({ where: { name: { startsWith: 'Torgeir' } }, select: { id: true } });
  await tx.agreement.createMany({
    data: [
      { limitName: 'redDayAveraging', value: true, validFrom, source: 'Protokoll med tillitsvalgte, punkt 2' },
      ...(torgeir
        ? [{ limitName: 'dailyRestHours', value: 9, staffId: torgeir.id, validFrom, source: 'Skriftlig avtale' }]
        : []),
    ],
  });
  await tx.resourceGroup.updateMany({ data: { hourlyWageOre: HOURLY_WAGE_ORE } });
}
