import { z } from 'zod';
import { DEFAULT_ALARM_SETTINGS, type AlarmSettings } from '~/domain/visits/alarms';

const minutes = (otherwise: number) =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(1).max(240).default(otherwise),
  );

const schema = z.object({
  ALARM_CHECK_OUT_MINUTES: minutes(DEFAULT_ALARM_SETTINGS.checkOutMinutes),
  ALARM_CARER_MINUTES: minutes(DEFAULT_ALARM_SETTINGS.carerMinutes),
});

/** How long is waited before an alarm, from the environment. Throws an error that names what is wrong. */
export function alarmSettingsOf(environment: Readonly<Record<string, string | undefined>>): AlarmSettings {
  const { ALARM_CHECK_OUT_MINUTES, ALARM_CARER_MINUTES } = schema.parse(environment);
  return { checkOutMinutes: ALARM_CHECK_OUT_MINUTES, carerMinutes: ALARM_CARER_MINUTES };
}
