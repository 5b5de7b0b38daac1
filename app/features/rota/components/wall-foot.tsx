import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgedStaffing, WallFinding } from '../judge-wall';
import type { CoverageCell } from '../staffing';
import type { WallDay } from './wall-days';
import { markClass, marksOfStaffing, type GridPlace } from './wall-marks';
import type { WallWords } from './wall-words';

interface WallFootProps {
  /** Row number of the first row of the foot. */
  firstRow: number;
  days: readonly WallDay[];
  staffing: readonly JudgedStaffing[];
  words: WallWords;
  /** Columns after the days. */
  figures: number;
  tabPlace: GridPlace;
  active: GridPlace | null;
}

/** People on each shift code, and with each skill, each day: hatched where short, plain where met, dotted where over. */
export function WallFoot({ staffing, firstRow, tabPlace, active, ...props }: WallFootProps) {
  return (
    <tfoot>
      {staffing.map((line, index) => (
        <StaffingLine
          key={`${line.code} ${line.skill}`}
          {...props}
          line={line}
          row={firstRow + index}
          tabColumn={tabPlace.row === firstRow + index ? tabPlace.column : -1}
          activeColumn={active?.row === firstRow + index ? active.column : -1}
        />
      ))}
    </tfoot>
  );
}

interface StaffingLineProps extends Omit<WallFootProps, 'staffing' | 'firstRow' | 'tabPlace' | 'active'> {
  line: JudgedStaffing;
  row: number;
  tabColumn: number;
  activeColumn: number;
}

/** One row of the foot. It renders again only when a count or a finding of its own changes. */
const StaffingLine = memo(function StaffingLine(props: StaffingLineProps) {
  const { line, row, days, words, figures, tabColumn, activeColumn } = props;
  const { t } = useTranslation('rota');
  const { code, skill, cells, findings } = line;
  const marks = useMemo(() => marksOfStaffing(findings), [findings]);
  const name = skill === null ? t('coverage.row', { code }) : t('coverage.skillRow', { code, skill });
  return (
    <tr data-row={row}>
      <th scope="row" className="wall-rota__name" title={name}>
        <span className="wall-rota__name-full">{name}</span>
        <span className="wall-rota__name-short" aria-hidden="true">
          {skill === null ? code : `${code} ${skill.slice(0, 3)}`}
        </span>
      </th>
      {days.map((day) => (
        <CoverageDay
          key={day.day}
          {...{ day, words }}
          what={skill === null ? code : `${code}, ${skill}`}
          cell={cells[day.day]}
          found={marks.get(day.day)}
          tabStop={tabColumn === day.day}
          active={activeColumn === day.day}
        />
      ))}
      <td className="wall-rota__figure" colSpan={figures} />
    </tr>
  );
});

interface CoverageDayProps {
  what: string;
  day: WallDay;
  cell: CoverageCell | undefined;
  found: WallFinding | undefined;
  words: WallWords;
  tabStop: boolean;
  active: boolean;
}

const CoverageDay = memo(function CoverageDay(props: CoverageDayProps) {
  const { day, words, cell, found, active } = props;
  if (!cell) return <td className="wall-rota__coverage" />;
  const told = found ? [words.finding(found)] : [];
  const classes = [
    `wall-rota__coverage wall-rota__coverage--${cell.state}`,
    ...(day.weekday === 1 ? ['wall-rota__cell--monday'] : []),
    ...(cell.min === 0 && !cell.max && cell.people === 0 ? ['wall-rota__coverage--none'] : []),
    ...markClass(found && [found]),
    ...(active ? ['wall-rota__cell--active'] : []),
  ];
  return (
    <td
      className={classes.join(' ')}
      tabIndex={props.tabStop ? 0 : -1}
      aria-selected={active || undefined}
      aria-label={[`${words.day(day)}, ${props.what}: ${words.coverage(cell)}`, ...told].join(', ')}
    >
      {cell.people}
    </td>
  );
});
