import type { i18n as I18n } from 'i18next';
import type { Facts } from '~/domain/case/plan';

/** The name of a weekday by its number, Monday 1. */
export function weekdayWord(i18n: I18n, fact: Facts[string]): string {
  const key = `weekdays.${String(fact)}`;
  if (!i18n.exists(key, { ns: 'findings' })) return String(fact);
  return i18n.getFixedT(null, 'findings')(key as 'weekdays.1');
}

/** `9 t 30 min` of minutes. */
export function durationOf(i18n: I18n, minutes: number): string {
  const t = i18n.getFixedT(null, 'findings');
  const rest = Math.abs(Math.round(minutes)) % 60;
  const hours = Math.trunc(Math.round(minutes) / 60);
  if (hours === 0) return t('duration.minutes', { minutes: Math.round(minutes) });
  return rest === 0 ? t('duration.hours', { hours }) : t('duration.hoursAndMinutes', { hours, minutes: rest });
}
