import { useTranslation } from 'react-i18next';

/** What the fields of a series are called. */
export function useSeriesLabels() {
  const { t } = useTranslation(['training', 'form']);
  const optional = (text: string) => `${text} ${t('form:optional')}`;
  return {
    kind: t('form.kind'),
    title: t('form.name'),
    repeat: t('form.repeat'),
    startsOn: t('form.startsOn'),
    interval: t('form.interval'),
    weekdays: t('form.weekdays'),
    monthPlace: t('form.monthPlace'),
    monthWeekday: t('form.monthWeekday'),
    untilOn: optional(t('form.untilOn')),
    ruleText: optional(t('form.ruleText')),
    extraDates: optional(t('form.extraDates')),
    startTimes: t('form.startTimes'),
    minutes: t('form.minutes'),
    place: optional(t('form.place')),
    leaders: optional(t('form.leaders')),
    audience: t('form.audience'),
    zoneId: t('form.zone'),
    capacity: optional(t('form.capacity')),
    themeIds: optional(t('form.themes')),
    partOfId: optional(t('form.partOf')),
    reason: optional(t('form.reason')),
  };
}
