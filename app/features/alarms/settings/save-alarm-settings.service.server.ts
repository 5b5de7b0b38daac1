import { refuse, type Verdict } from '~/domain/verdict';
import type { Access } from '~/platform/access/require-access.server';
import type { AlarmSettingsForm } from './alarm-settings.form';

/** How long is waited before alarms from now on. Whoever saves from what is no longer so is told. */
export function saveAlarmSettings(
  { db }: Pick<Access, 'db'>,
  { revision, ...alarmSettings }: AlarmSettingsForm,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const group = await tx.resourceGroup.findFirst({ select: { id: true }, orderBy: { name: 'asc' } });
    if (!group) return refuse('notFound');
    const changed = await tx.resourceGroup.updateMany({
      where: { id: group.id, revision },
      data: { alarmSettings, revision: { increment: 1 } },
    });
    return changed.count === 1 ? { ok: true } : refuse('stale');
  });
}
