import { useTranslation } from 'react-i18next';
import { weekSpan, type WallWeek } from './wall-days';
import type { FigureColumn } from './wall-marks';
import type { WallWords } from './wall-words';

interface WallHeadProps {
  weeks: readonly WallWeek[];
  words: WallWords;
  figures: readonly FigureColumn[];
}

/** Week numbers with dates, then each day; weekends, holidays and today are marked. */
export function WallHead({ weeks, words, figures }: WallHeadProps) {
  const { t } = useTranslation('rota');
  return (
    <thead>
      <tr className="wall-rota__weeks">
        <th rowSpan={2} scope="col" className="wall-rota__corner">
          <span className="wall-rota__name-full">{t('column.name')}</span>
          <span className="wall-rota__name-short" aria-hidden="true">
            {t('column.nameShort')}
          </span>
        </th>
        {weeks.map((week) => (
          <th key={week.days[0]?.date} colSpan={7} scope="colgroup" className="wall-rota__week">
            {t('week', { number: week.number })} <span className="wall-rota__span">{weekSpan(week)}</span>
          </th>
        ))}
        {figures.map((figure) => (
          <th key={figure} rowSpan={2} scope="col" className="wall-rota__figure-head" title={t(`column.${figure}Long`)}>
            <span aria-hidden="true">{t(`column.${figure}`)}</span>
            <span className="visually-hidden">{t(`column.${figure}Long`)}</span>
          </th>
        ))}
      </tr>
      <tr className="wall-rota__days">
        {weeks.flatMap((week) =>
          week.days.map((day) => (
            <th
              key={day.date}
              scope="col"
              title={words.day(day)}
              className={[
                'wall-rota__day',
                ...(day.weekday === 1 ? ['wall-rota__day--monday'] : []),
                ...(day.weekend ? ['wall-rota__day--weekend'] : []),
                ...(day.redDay === null ? [] : ['wall-rota__day--red']),
                ...(day.isToday ? ['wall-rota__day--today'] : []),
              ].join(' ')}
            >
              <span className="visually-hidden">{words.day(day)}</span>
              <span aria-hidden="true">{words.weekdayLetters[day.weekday]}</span>
              <span aria-hidden="true" className="wall-rota__number">
                {Number(day.date.slice(8))}
              </span>
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}
