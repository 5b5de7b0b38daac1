import { useTranslation } from 'react-i18next';
import { formatDate } from '~/platform/i18n/format';
import { useWeekdayNames } from '~/platform/i18n/use-weekday-names';
import type { SeriesPage } from '../series-page.query.server';

/** How a series recurs, in words. */
function useRepeatText(): (series: SeriesPage) => string {
  const { t } = useTranslation('training');
  const weekdays = useWeekdayNames();
  return (series) => {
    const until = series.untilOn === null ? '' : `, ${t('repeat.until', { date: formatDate(series.untilOn) })}`;
    const count = series.interval;
    if (series.repeat === 'once') return formatDate(series.startsOn);
    if (series.repeat === 'rule') return series.ruleText ?? '';
    if (series.repeat === 'weekly') {
      const names = series.weekdays.map((weekday) => weekdays[weekday]).join(', ');
      return t('repeat.everyWeeks', { count, weekdays: names }) + until;
    }
    const words = { place: t(`place.${series.monthPlace}`), weekday: weekdays[series.monthWeekday] };
    return t('repeat.everyMonths', { count, ...words }) + until;
  };
}

/** What a series is: when, where, by whom, for whom. */
export function SeriesFacts({ series }: { series: SeriesPage }) {
  const { t } = useTranslation('training');
  const repeatText = useRepeatText();
  const facts: [string, string][] = [
    [t('form.kind'), t(`kind.${series.kind}`)],
    [t(series.repeat === 'once' ? 'form.date' : 'form.repeat'), repeatText(series)],
    [t('form.startTimes'), `${series.startTimes.join(', ')} (${series.minutes} ${t('form.minutesUnit')})`],
    [t('form.place'), series.place],
    [t('form.leaders'), series.leaders.join(', ')],
    [t('form.audience'), t(`audience.${series.audience}`)],
    [t('form.zone'), series.zone ?? t('form.allZones')],
    [t('form.capacity'), series.capacity === null ? '' : String(series.capacity)],
    [t('form.themes'), series.themes.join(', ')],
  ];
  return (
    <dl className="training__facts">
      {facts.map(([name, value]) =>
        value === '' ? null : (
          <div key={name} className="training__fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
