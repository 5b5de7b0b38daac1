import { memo } from 'react';
import { useLanguage } from '~/platform/i18n/use-language';
import { formatNumber } from '~/platform/i18n/format';
import { initialsOf } from '~/ui/initials';
import type { RowFigures, WallFinding } from '../judge-wall';
import type { WallPerson } from '../wall-rota';
import type { ShiftTint } from './shift-tint';
import type { WallDay } from './wall-days';
import { placeKey } from './wall-marks';
import type { WallWords } from './wall-words';

interface WallRowProps {
  row: number;
  person: WallPerson;
  days: readonly WallDay[];
  away: ReadonlySet<string>;
  tints: ReadonlyMap<string, ShiftTint>;
  marks: ReadonlyMap<string, readonly WallFinding[]>;
  figures: RowFigures;
  words: WallWords;
  figureLabels: { hours: string; weekends: string; supervision: string };
  /** Whether the rota's case has a supervision slot. */
  supervised: boolean;
  /** The column that the tab key reaches in this row, or -1. */
  tabColumn: number;
  selectedColumn: number;
  /** Days of the finding that is looked at, as `|3|4|`. */
  highlighted: string;
}

/** One person's line. It renders again only when something in it changes. */
export const WallRow = memo(function WallRow(props: WallRowProps) {
  const { person, days, figures } = props;
  const language = useLanguage();
  const hours = (minutes: number) => formatNumber(minutes / 60, { language, digits: 1 });
  const beyond = figures.paidMinutes - figures.contractMinutes;
  const difference = `${beyond < 0 ? '−' : '+'}${hours(Math.abs(beyond))}`;
  const weeks = days.length / 7;
  return (
    <tr data-row={props.row}>
      <th scope="row" className="wall-rota__name" title={person.name}>
        <span className="wall-rota__name-full">{person.name}</span>
        <span className="wall-rota__name-short" aria-hidden="true">
          {initialsOf(person.name)}
        </span>
      </th>
      {days.map((day) => (
        <DayCell key={day.day} {...props} day={day} />
      ))}
      <FigureCell {...props} column={days.length} label={props.figureLabels.hours}>
        <span aria-hidden="true">
          {hours(figures.paidMinutes)} <span className="wall-rota__difference">{difference}</span>
        </span>
        <span className="visually-hidden">
          {hours(figures.paidMinutes)} / {hours(figures.contractMinutes)}
        </span>
      </FigureCell>
      <FigureCell {...props} column={days.length + 1} label={props.figureLabels.weekends}>
        {figures.weekends} / {weeks}
      </FigureCell>
      <FigureCell {...props} column={days.length + 2} label={props.figureLabels.supervision}>
        {props.supervised ? `${figures.supervisionWeeks} / ${figures.supervisionNeeded}` : '–'}
      </FigureCell>
    </tr>
  );
});

function DayCell({ day, ...props }: WallRowProps & { day: WallDay }) {
  const { person, words } = props;
  const cell = person.cells[day.day] ?? { code: null, locked: false };
  const away = props.away.has(day.date);
  const found = props.marks.get(placeKey({ row: props.row, column: day.day }));
  const label = [
    person.name,
    words.day(day),
    cell.code ?? words.off,
    ...(cell.locked ? [words.locked] : []),
    ...(away ? [words.away] : []),
    ...(found ?? []).map(words.finding),
  ].join(', ');
  const tint = cell.code === null ? 'off' : (props.tints.get(cell.code) ?? 'day');
  const classes = [
    `wall-rota__cell wall-rota__cell--${tint}`,
    ...(day.weekday === 1 ? ['wall-rota__cell--monday'] : []),
    ...(day.weekend ? ['wall-rota__cell--weekend'] : []),
    ...(day.redDay === null ? [] : ['wall-rota__cell--red']),
    ...(cell.locked ? ['wall-rota__cell--locked'] : []),
    ...(away ? ['wall-rota__cell--away'] : []),
    ...markClass(found),
    ...(props.highlighted.includes(`|${day.day}|`) ? ['wall-rota__cell--highlighted'] : []),
  ];
  return (
    <td
      className={classes.join(' ')}
      tabIndex={props.tabColumn === day.day ? 0 : -1}
      aria-selected={props.selectedColumn === day.day || undefined}
      aria-label={label}
    >
      {cell.code}
    </td>
  );
}

/** The mark of a cell with findings: breaches look different from advice. */
export function markClass(found: readonly WallFinding[] | undefined): string[] {
  if (!found?.length) return [];
  return [found.some(({ finding }) => finding.level === 'hard') ? 'wall-rota__mark--hard' : 'wall-rota__mark--soft'];
}

function FigureCell(props: WallRowProps & { column: number; label: string; children: React.ReactNode }) {
  const found = props.marks.get(placeKey({ row: props.row, column: props.column }));
  const classes = ['wall-rota__figure', 'num', ...markClass(found)];
  const told = (found ?? []).map(props.words.finding);
  return (
    <td
      className={classes.join(' ')}
      tabIndex={props.tabColumn === props.column ? 0 : -1}
      aria-selected={props.selectedColumn === props.column || undefined}
    >
      <span className="visually-hidden">{[props.person.name, props.label, ...told].join(', ')}: </span>
      {props.children}
    </td>
  );
}
