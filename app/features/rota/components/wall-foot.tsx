import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverageCell, WallFinding } from '../judge-wall';
import type { WallDay } from './wall-days';
import { FIGURE_COLUMNS, markClass, marksOfDays, type GridPlace } from './wall-marks';
import type { WallWords } from './wall-words';

interface WallFootProps {
  /** Row number of the first coverage row. */
  firstRow: number;
  codes: readonly string[];
  days: readonly WallDay[];
  coverage: readonly (readonly CoverageCell[])[];
  /** Findings about the staffing. */
  findings: readonly WallFinding[];
  words: WallWords;
  tabPlace: GridPlace;
  active: GridPlace | null;
}

/** People on each shift code each day: hatched where short, plain where met, dotted where over. */
export function WallFoot(props: WallFootProps) {
  const { t } = useTranslation('rota');
  const { findings, codes, firstRow, tabPlace, active } = props;
  const marks = useMemo(() => marksOfDays(findings, codes), [findings, codes]);
  return (
    <tfoot>
      {codes.map((code, index) => (
        <tr key={code} data-row={firstRow + index}>
          <th scope="row" className="wall-rota__name" title={t('coverage.row', { code })}>
            <span className="wall-rota__name-full">{t('coverage.row', { code })}</span>
            <span className="wall-rota__name-short" aria-hidden="true">
              {code}
            </span>
          </th>
          {props.days.map((day) => (
            <CoverageDay
              key={day.day}
              {...{ code, day }}
              words={props.words}
              cell={props.coverage[index]?.[day.day]}
              found={marks[index]?.get(day.day)?.[0]}
              also={marks[index]?.get(day.day)?.[1]}
              tabStop={tabPlace.row === firstRow + index && tabPlace.column === day.day}
              active={active?.row === firstRow + index && active.column === day.day}
            />
          ))}
          <td className="wall-rota__figure" colSpan={FIGURE_COLUMNS.length} />
        </tr>
      ))}
    </tfoot>
  );
}

interface CoverageDayProps {
  code: string;
  day: WallDay;
  cell: CoverageCell | undefined;
  /** What is wrong: too few people, then too few with a skill. */
  found: WallFinding | undefined;
  also: WallFinding | undefined;
  words: WallWords;
  tabStop: boolean;
  active: boolean;
}

const CoverageDay = memo(function CoverageDay(props: CoverageDayProps) {
  const { day, words, cell, code, active } = props;
  if (!cell) return <td className="wall-rota__coverage" />;
  const found = [props.found, props.also].filter((one) => one !== undefined);
  const label = [`${words.day(day)}, ${code}: ${words.coverage(cell)}`, ...found.map(words.finding)].join(', ');
  const classes = [
    `wall-rota__coverage wall-rota__coverage--${cell.state}`,
    ...(day.weekday === 1 ? ['wall-rota__cell--monday'] : []),
    ...(cell.max === 0 && cell.people === 0 ? ['wall-rota__coverage--none'] : []),
    ...markClass(found),
    ...(active ? ['wall-rota__cell--active'] : []),
  ];
  return (
    <td
      className={classes.join(' ')}
      tabIndex={props.tabStop ? 0 : -1}
      aria-selected={active || undefined}
      aria-label={label}
    >
      {cell.people}
    </td>
  );
});
