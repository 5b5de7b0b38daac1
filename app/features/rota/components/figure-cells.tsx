import type { ReactNode } from 'react';
import { formatNumber } from '~/platform/i18n/format';
import type { Language } from '~/platform/i18n/language';
import { useLanguage } from '~/platform/i18n/use-language';
import type { LineFigures } from '~/planner/measures/line-figures';
import { markClass, type FigureColumn, type Marks } from './wall-marks';
import type { WallWords } from './wall-words';

interface FigureCellsProps {
  name: string;
  figures: LineFigures;
  columns: readonly FigureColumn[];
  /** Columns before the figures. */
  days: number;
  supervised: boolean;
  marks: Marks;
  words: WallWords;
  tabColumn: number;
  activeColumn: number;
}

/** The right edge of a line: hours a week against the position, weekends, days off, supervision, cost. */
export function FigureCells(props: FigureCellsProps) {
  const { days, columns } = props;
  const language = useLanguage();
  return columns.map((figure, index) => (
    <FigureCell key={figure} {...props} figure={figure} column={days + index}>
      {shownOf[figure]({ ...props, language })}
    </FigureCell>
  ));
}

type Shown = FigureCellsProps & { language: Language };

const shownOf: Record<FigureColumn, (props: Shown) => ReactNode> = {
  hours: WeekHours,
  weekends: ({ figures, days }) => `${figures.weekends} / ${days / 7}`,
  daysOff: DaysOff,
  supervision: ({ figures, supervised }) =>
    supervised ? `${figures.supervisionWeeks} / ${figures.supervisionNeeded}` : '–',
  cost: ({ figures, language }) =>
    formatNumber(figures.yearlyCostOre === null ? null : figures.yearlyCostOre / ORE_PER_THOUSAND, {
      language,
      digits: 0,
    }),
};

const ORE_PER_THOUSAND = 100_000;
const MINUTES_PER_HOUR = 60;

function WeekHours({ figures, days, language }: Shown) {
  const hours = (minutes: number) => formatNumber(minutes / MINUTES_PER_HOUR, { language, digits: 1, fixed: true });
  const contract = figures.contractMinutes / (days / 7);
  const beyond = figures.paidMinutesPerWeek - contract;
  return (
    <>
      <span aria-hidden="true">
        {hours(figures.paidMinutesPerWeek)}{' '}
        <span className="wall-rota__difference">
          {beyond < 0 ? '−' : '+'}
          {hours(Math.abs(beyond))}
        </span>
      </span>
      <span className="visually-hidden">
        {hours(figures.paidMinutesPerWeek)} / {hours(contract)}
      </span>
    </>
  );
}

/** How many days off; which codes they have, and when those are that are not weekly, is told to those who listen or point. */
function DaysOff({ figures, words }: Shown) {
  const counts = new Map<string, number>();
  for (const { code } of figures.fDays) counts.set(code, (counts.get(code) ?? 0) + 1);
  const told = [
    ...[...counts].sort().map(([code, count]) => `${code} ${count}`),
    ...words.specialDaysOff(figures.fDays),
  ];
  return (
    <span title={told.join(', ')}>
      {figures.fDays.length}
      <span className="visually-hidden"> ({told.join(', ')})</span>
    </span>
  );
}

function FigureCell(props: FigureCellsProps & { figure: FigureColumn; column: number; children: ReactNode }) {
  const { column, words } = props;
  const found = props.marks.get(column);
  const active = props.activeColumn === column;
  const told = (found ?? []).map(words.finding);
  return (
    <td
      className={['wall-rota__figure num', ...markClass(found), ...(active ? ['wall-rota__cell--active'] : [])].join(
        ' ',
      )}
      tabIndex={props.tabColumn === column ? 0 : -1}
      aria-selected={active || undefined}
    >
      <span className="visually-hidden">{[props.name, words.figures[props.figure], ...told].join(', ')}: </span>
      {props.children}
    </td>
  );
}
