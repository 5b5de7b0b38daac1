import { memo, useMemo } from 'react';
import { mod } from '~/domain/time/clock';
import { initialsOf } from '~/ui/initials';
import type { JudgedRow, WallFinding } from '../judge-wall';
import { sameProps } from '../same-items';
import type { WallPerson } from '../wall-rota';
import { FigureCells } from './figure-cells';
import type { ShiftTint } from './shift-tint';
import type { WallDay } from './wall-days';
import { countFound, headMark, markClass, marksOfRow, type FigureColumn } from './wall-marks';
import type { WallWords } from './wall-words';

export interface WallRowProps {
  row: number;
  person: WallPerson;
  days: readonly WallDay[];
  away: ReadonlySet<string>;
  tints: ReadonlyMap<string, ShiftTint>;
  judged: JudgedRow;
  words: WallWords;
  figureColumns: readonly FigureColumn[];
  /** Whether the rota's case has a supervision slot. */
  supervised: boolean;
  /** The column that the tab key reaches in this row, or -1. */
  tabColumn: number;
  activeColumn: number;
  /** First and last day that are chosen in this row, or -1. */
  chosenFrom: number;
  chosenTo: number;
  /** Days on which what is dragged would land; -1 for none. */
  landsFrom: number;
  landsTo: number;
  /** Days of the finding that is looked at, as `|3|4|`. */
  highlighted: string;
}

/** One person's line. It renders again only when something in it changes. */
export const WallRow = memo(function WallRow(props: WallRowProps) {
  const { person, days, judged, words, figureColumns } = props;
  const marks = useMemo(
    () => marksOfRow(judged.findings, { days: days.length, figures: figureColumns }),
    [judged.findings, days.length, figureColumns],
  );
  const codesOff = useMemo(
    () => new Map(judged.figures.fDays.map(({ day, code }) => [mod(day, days.length), code])),
    [judged.figures, days.length],
  );
  return (
    <tr data-row={props.row}>
      <NameHead name={person.name} {...{ words }} {...countFound(judged.findings)} />
      {days.map((day) => {
        const cell = person.cells[day.day];
        const at = day.day;
        return (
          <DayCell
            key={at}
            {...{ words, day }}
            name={person.name}
            code={cell?.code ?? null}
            locked={cell?.locked ?? false}
            away={props.away.has(day.date)}
            found={marks.get(at)}
            dayOff={codesOff.get(at)}
            tint={cell?.code == null ? 'off' : (props.tints.get(cell.code) ?? 'day')}
            tabStop={props.tabColumn === at}
            active={props.activeColumn === at}
            chosen={props.chosenFrom <= at && at <= props.chosenTo}
            lands={props.landsFrom <= at && at <= props.landsTo}
            highlighted={props.highlighted.includes(`|${at}|`)}
          />
        );
      })}
      <FigureCells
        {...{ words, marks }}
        name={person.name}
        figures={judged.figures}
        columns={figureColumns}
        days={days.length}
        supervised={props.supervised}
        tabColumn={props.tabColumn}
        activeColumn={props.activeColumn}
      />
    </tr>
  );
});

interface NameHeadProps {
  name: string;
  words: WallWords;
  breaches: number;
  advice: number;
}

const NameHead = memo(function NameHead({ name, words, breaches, advice }: NameHeadProps) {
  const told = words.found({ breaches, advice });
  return (
    <th
      scope="row"
      className={`wall-rota__name ${headMark({ breaches, advice })}`.trimEnd()}
      title={[name, ...told].join(', ')}
    >
      <span className="wall-rota__name-full">{name}</span>
      <span className="wall-rota__name-short" aria-hidden="true">
        {initialsOf(name)}
      </span>
      {told.length > 0 ? <span className="visually-hidden">, {told.join(', ')}</span> : null}
    </th>
  );
});

interface DayCellProps {
  name: string;
  day: WallDay;
  code: string | null;
  locked: boolean;
  away: boolean;
  tint: ShiftTint | 'off';
  found: readonly WallFinding[] | undefined;
  /** F1 to F5, where the day is one of them. */
  dayOff: string | undefined;
  words: WallWords;
  tabStop: boolean;
  active: boolean;
  chosen: boolean;
  lands: boolean;
  highlighted: boolean;
}

const DayCell = memo(function DayCell(props: DayCellProps) {
  const { name, day, code, locked, away, found, dayOff, words } = props;
  const label = [
    name,
    words.day(day),
    code ?? words.off,
    ...(dayOff === undefined ? [] : [dayOff]),
    ...(locked ? [words.locked] : []),
    ...(away ? [words.away] : []),
    ...(found ?? []).map(words.finding),
  ].join(', ');
  const classes = [
    `wall-rota__cell wall-rota__cell--${props.tint}`,
    ...(day.weekday === 1 ? ['wall-rota__cell--monday'] : []),
    ...(day.weekend ? ['wall-rota__cell--weekend'] : []),
    ...(day.redDay === null ? [] : ['wall-rota__cell--red']),
    ...(locked ? ['wall-rota__cell--locked'] : []),
    ...(away ? ['wall-rota__cell--away'] : []),
    ...markClass(found),
    ...(props.active ? ['wall-rota__cell--active'] : []),
    ...(props.lands ? ['wall-rota__cell--lands'] : []),
    ...(props.highlighted ? ['wall-rota__cell--highlighted'] : []),
  ];
  return (
    <td
      className={classes.join(' ')}
      tabIndex={props.tabStop ? 0 : -1}
      aria-selected={props.chosen || undefined}
      aria-label={label}
    >
      {code}
      {dayOff === undefined ? null : <span className="wall-rota__day-off">{dayOff}</span>}
    </td>
  );
}, sameProps);
