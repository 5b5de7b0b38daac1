import { z } from 'zod';
import { ALARM_MINUTES, DEFAULT_ALARM_SETTINGS, type AlarmSettings } from '~/domain/visits/alarms';
import type { Db, Tx } from '../db/db.server';

const minutes = (otherwise: number) => z.int().min(ALARM_MINUTES.min).max(ALARM_MINUTES.max).catch(otherwise);

const schema = z.object({
  checkOutMinutes: minutes(DEFAULT_ALARM_SETTINGS.checkOutMinutes),
  carerMinutes: minutes(DEFAULT_ALARM_SETTINGS.carerMinutes),
  repeatMinutes: minutes(DEFAULT_ALARM_SETTINGS.repeatMinutes),
});

/** How long is waited before an alarm, and before it is told once more. What is not set is as usual. */
export async function loadAlarmSettings(db: Db | Tx): Promise<AlarmSettings & { readonly revision: number | null }> {
  const group = await db.resourceGroup.findFirst({
    select: { alarmSettings: true, revision: true },
    orderBy: { name: 'asc' },
  });
  return { ...schema.parse(group?.alarmSettings ?? {}), revision: group?.revision ?? null };
}
