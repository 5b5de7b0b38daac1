import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped } from '~/domain/grouped';
import type { WallFinding } from '../judge-wall';
import { weekSpan, type WallDay, type WallWeek } from './wall-days';
import { countFound, headMark, type FigureColumn } from './wall-marks';
import type { WallWords } from './wall-words';

interface WallHeadProps {
  weeks: readonly WallWeek[];
  words: WallWords;
  figures: readonly FigureColumn[];
  /** Findings about the staffing of days. */
  findings?: readonly WallFinding[];
}

const NONE: readonly WallFinding[] = [];

/** Week numbers with dates, then each day; weekends, holidays, today and days with findings are marked. */
export const WallHead = memo(function WallHead({ weeks, words, figures, findings = NONE }: WallHeadProps) {
  const found = useMemo(() => grouped(findings, ({ day }) => day), [findings]);
  return (
    <thead>
      <WeekHeads {...{ weeks, figures }} />
      <tr className="wall-rota__days">
        {weeks.flatMap((week) =>
          week.days.map((day) => (
            <DayHead key={day.date} {...{ day, words }} {...countFound(found.get(day.day) ?? NONE)} />
          )),
        )}
      </tr>
    </thead>
  );
});

const WeekHeads = memo(function WeekHeads({ weeks, figures }: Pick<WallHeadProps, 'weeks' | 'figures'>) {
  const { t } = useTranslation('rota');
  return (
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
  );
});

interface DayHeadProps {
  day: WallDay;
  words: WallWords;
  breaches: number;
  advice: number;
}

const DayHead = memo(function DayHead({ day, words, breaches, advice }: DayHeadProps) {
  const classes = [
    'wall-rota__day',
    ...(day.weekday === 1 ? ['wall-rota__day--monday'] : []),
    ...(day.weekend ? ['wall-rota__day--weekend'] : []),
    ...(day.redDay === null ? [] : ['wall-rota__day--red']),
    ...(day.isToday ? ['wall-rota__day--today'] : []),
    headMark({ breaches, advice }),
  ];
  return (
    <th scope="col" title={words.day(day)} className={classes.join(' ').trimEnd()} data-day={day.day}>
      <span className="visually-hidden">{[words.day(day), ...words.found({ breaches, advice })].join(', ')}</span>
      <span aria-hidden="true">{words.weekdayLetters[day.weekday]}</span>
      <span aria-hidden="true" className="wall-rota__number">
        {Number(day.date.slice(8))}
      </span>
    </th>
  );
});
