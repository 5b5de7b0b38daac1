import { useTranslation } from 'react-i18next';
import type { CoverageCell, WallFinding } from '../judge-wall';
import type { WallDay } from './wall-days';
import { FIGURE_COLUMNS, placeKey, type GridPlace } from './wall-marks';
import { markClass } from './wall-row';
import type { WallWords } from './wall-words';

interface WallFootProps {
  /** Row number of the first coverage row. */
  firstRow: number;
  codes: readonly string[];
  days: readonly WallDay[];
  coverage: readonly (readonly CoverageCell[])[];
  marks: ReadonlyMap<string, readonly WallFinding[]>;
  words: WallWords;
  tabPlace: GridPlace;
  selected: GridPlace | null;
}

/** People on each shift code each day: hatched where short, plain where met, dotted where over. */
export function WallFoot(props: WallFootProps) {
  const { t } = useTranslation('rota');
  return (
    <tfoot>
      {props.codes.map((code, index) => (
        <tr key={code} data-row={props.firstRow + index}>
          <th scope="row" className="wall-rota__name" title={t('coverage.row', { code })}>
            <span className="wall-rota__name-full">{t('coverage.row', { code })}</span>
            <span className="wall-rota__name-short" aria-hidden="true">
              {code}
            </span>
          </th>
          {props.days.map((day) => (
            <CoverageDay key={day.day} {...props} code={code} index={index} day={day} />
          ))}
          <td className="wall-rota__figure" colSpan={FIGURE_COLUMNS.length} />
        </tr>
      ))}
    </tfoot>
  );
}

function CoverageDay(props: WallFootProps & { code: string; index: number; day: WallDay }) {
  const { day, words } = props;
  const place = { row: props.firstRow + props.index, column: day.day };
  const cell = props.coverage[props.index]?.[day.day];
  if (!cell) return <td className="wall-rota__coverage" />;
  const found = props.marks.get(placeKey(place));
  const label = [`${words.day(day)}, ${props.code}: ${words.coverage(cell)}`, ...(found ?? []).map(words.finding)].join(
    ', ',
  );
  const at = (other: GridPlace | null) => other !== null && other.row === place.row && other.column === place.column;
  const classes = [
    `wall-rota__coverage wall-rota__coverage--${cell.state}`,
    ...(day.weekday === 1 ? ['wall-rota__cell--monday'] : []),
    ...(cell.max === 0 && cell.people === 0 ? ['wall-rota__coverage--none'] : []),
    ...markClass(found),
  ];
  return (
    <td
      className={classes.join(' ')}
      tabIndex={at(props.tabPlace) ? 0 : -1}
      aria-selected={at(props.selected) || undefined}
      aria-label={label}
    >
      {cell.people}
    </td>
  );
}
