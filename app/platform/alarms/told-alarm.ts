import type { AlarmKind } from '~/domain/visits/alarms';
import type { VisitAlarmKind } from '../db/generated/client';

/** What an alarm is kept as: that somebody is missing is one alarm, whether one has come or nobody. */
export const STORED_KIND: Readonly<Record<AlarmKind, VisitAlarmKind>> = {
  checkOutOverdue: 'checkOutOverdue',
  carerMissing: 'carerMissing',
  nobodyCame: 'carerMissing',
};

/** What an alarm says as the visit stands: how many have been there counts. */
export const toldKind = (alarm: { kind: VisitAlarmKind; present: number }): AlarmKind =>
  alarm.kind === 'carerMissing' && alarm.present === 0 ? 'nobodyCame' : alarm.kind;
