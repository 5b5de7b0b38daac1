import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import type { AlarmKind } from '~/domain/visits/alarms';
import type { Tx } from '../db/db.server';
import { sendNotices } from '../notices/send-notices.server';
import { localTimeOf } from '../time/instants';

interface ToldAlarm {
  readonly alarmId: string;
  readonly kind: AlarmKind;
  readonly now: Date;
  /** Whether it has been told before. */
  readonly isAgain: boolean;
  readonly place: { readonly zoneId: string; readonly zone: { readonly name: string } };
  /** When the visit was to begin. */
  readonly startsAt: Date;
}

/** A notice to those who answer for the zone. It names no recipient: it leads to the alarm. */
export async function tellOfAlarm(tx: Tx, told: ToldAlarm): Promise<void> {
  const { alarmId, kind, now, isAgain, place, startsAt } = told;
  const leaders = await tx.user.findMany({
    where: {
      ...{ role: 'zoneLeader', zones: { some: { zoneId: place.zoneId } } },
      OR: [{ endedAt: null }, { endedAt: { gt: now } }],
    },
    select: { id: true },
  });
  const start = localTimeOf({ instant: startsAt, timeZone: DEFAULT_TIME_ZONE });
  const facts = { alarmId, alarm: kind, zone: place.zone.name, start, ...(isAgain ? { isAgain: true as const } : {}) };
  await sendNotices(tx, { kind: 'visitAlarm', at: now, to: leaders.map(({ id }) => ({ userId: id, facts })) });
}
