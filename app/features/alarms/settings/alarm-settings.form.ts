import { z } from 'zod';
import { ALARM_MINUTES } from '~/domain/visits/alarms';
import { revisionField, wholeField } from '~/ui/form/fields';

export const alarmSettingsForm = z.object({
  revision: revisionField(),
  checkOutMinutes: wholeField(ALARM_MINUTES),
  carerMinutes: wholeField(ALARM_MINUTES),
  repeatMinutes: wholeField(ALARM_MINUTES),
});
export type AlarmSettingsForm = z.output<typeof alarmSettingsForm>;
