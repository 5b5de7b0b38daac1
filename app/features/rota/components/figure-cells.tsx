import type { ReactNode } from 'react';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RowFigures } from '../line-figures';
import { FIGURE_COLUMNS, markClass, type FigureColumn, type Marks } from './wall-marks';
import type { WallWords } from './wall-words';

interface FigureCellsProps {
  name: string;
  figures: RowFigures;
  /** Columns before the figures. */
  days: number;
  supervised: boolean;
  marks: Marks;
  words: WallWords;
  tabColumn: number;
  activeColumn: number;
}

/** The right edge of a line: hours against the position, weekends, days off, supervision, cost. */
export function FigureCells(props: FigureCellsProps) {
  const { days, figures, supervised } = props;
  const language = useLanguage();
  const hours = (minutes: number) => formatNumber(minutes / 60, { language, digits: 1 });
  const beyond = figures.paidMinutes - figures.contractMinutes;
  const shown: Record<FigureColumn, ReactNode> = {
    hours: (
      <>
        <span aria-hidden="true">
          {hours(figures.paidMinutes)}{' '}
          <span className="wall-rota__difference">
            {beyond < 0 ? '−' : '+'}
            {hours(Math.abs(beyond))}
          </span>
        </span>
        <span className="visually-hidden">
          {hours(figures.paidMinutes)} / {hours(figures.contractMinutes)}
        </span>
      </>
    ),
    weekends: `${figures.weekends} / ${days / 7}`,
    supervision: supervised ? `${figures.supervisionWeeks} / ${figures.supervisionNeeded}` : '–',
  };
  return FIGURE_COLUMNS.map((figure, index) => (
    <FigureCell key={figure} {...props} figure={figure} column={days + index}>
      {shown[figure]}
    </FigureCell>
  ));
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
