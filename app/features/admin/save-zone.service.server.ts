import { nextReference } from '~/domain/reference';
import { refuse, type Verdict } from '~/domain/verdict';
import type { Tx } from '~/platform/db/db.server';
import { oneAtATime } from '~/platform/db/one-at-a-time.server';
import { inTransaction } from '~/platform/db/transaction.server';
import type { ServiceContext } from './service-context';
import type { NewZoneForm, ZoneForm } from './zone.form';

/** Makes a zone together with its travel times to and from every other. */
export function createZone({ db }: ServiceContext, values: NewZoneForm): Promise<Verdict<{ zoneId: string }>> {
  return inTransaction(db, async (tx) => {
    if (await nameTaken(tx, { name: values.name })) return refuse('taken', { field: 'name' });
    const others = await tx.zone.findMany({ select: { id: true, reference: true, sortOrder: true } });
    const zone = await tx.zone.create({
      data: {
        name: values.name,
        reference: nextReference({ prefix: 'Z', taken: others.map((other) => other.reference), digits: 1 }),
        sortOrder: Math.max(-1, ...others.map((other) => other.sortOrder)) + 1,
      },
    });
    const minutes = values.otherMinutes;
    await tx.zoneTravel.createMany({
      data: [
        { fromZoneId: zone.id, toZoneId: zone.id, minutes: values.withinMinutes },
        ...others.flatMap((other) => [
          { fromZoneId: zone.id, toZoneId: other.id, minutes },
          { fromZoneId: other.id, toZoneId: zone.id, minutes },
        ]),
      ],
    });
    return { ok: true, zoneId: zone.id };
  });
}

/** Gives a zone another name. */
export function saveZone({ db }: ServiceContext, input: ZoneForm & { zoneId: string }): Promise<Verdict> {
  const { zoneId, name, revision } = input;
  return inTransaction(db, async (tx) => {
    if (await nameTaken(tx, { name, except: zoneId })) return refuse('taken', { field: 'name' });
    const changed = await tx.zone.updateMany({
      where: { id: zoneId, revision },
      data: { name, revision: { increment: 1 } },
    });
    if (changed.count === 1) return { ok: true };
    return refuse((await tx.zone.count({ where: { id: zoneId } })) === 0 ? 'notFound' : 'stale');
  });
}

async function nameTaken(tx: Tx, wanted: { name: string; except?: string }): Promise<boolean> {
  await oneAtATime(tx, 'zone');
  const same = await tx.zone.findFirst({
    where: { name: { equals: wanted.name, mode: 'insensitive' }, id: { not: wanted.except } },
    select: { id: true },
  });
  return same !== null;
}
