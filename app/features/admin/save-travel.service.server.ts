import { refuse, type Verdict } from '~/domain/verdict';
import type { ServiceContext } from './service-context';
import { stampOf } from './stamp.server';
import type { TravelForm } from './zone.form';
import { travelRows } from './zones.query.server';

/** Saves all travel times at once. A zone that someone made meanwhile makes the form stale. */
export function saveTravel({ db }: ServiceContext, values: TravelForm): Promise<Verdict> {
  return db.$transaction(
    async (tx) => {
      if (stampOf(await travelRows(tx)) !== values.stamp) return refuse('stale');
      const zones = await tx.zone.count();
      const pairs = new Set(values.rows.map((row) => `${row.from} ${row.to}`));
      if (pairs.size !== values.rows.length || pairs.size !== zones * zones) return refuse('matrixIncomplete');
      for (const { from, to, minutes } of values.rows) {
        const key = { fromZoneId: from, toZoneId: to };
        await tx.zoneTravel.upsert({
          where: { fromZoneId_toZoneId: key },
          update: { minutes },
          create: { ...key, minutes },
        });
      }
      return { ok: true };
    },
    { isolationLevel: 'Serializable' },
  );
}
