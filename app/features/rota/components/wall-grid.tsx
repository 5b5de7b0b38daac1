import { useMemo, type CSSProperties, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Model } from '~/planner/model/model';
import type { JudgedWall, WallFinding } from '../judge-wall';
import type { WallPerson, WallRota } from '../wall-rota';
import { shiftTint, type ShiftTint } from './shift-tint';
import type { GridKeys } from './use-grid-keys';
import type { WallWeek } from './wall-days';
import { WallFoot } from './wall-foot';
import { WallHead } from './wall-head';
import { FIGURE_COLUMNS, type GridPlace } from './wall-marks';
import { WallRow } from './wall-row';
import type { WallWords } from './wall-words';
import './wall-rota.css';
import './wall-rota-print.css';

interface WallGridProps {
  wall: WallRota;
  model: Model;
  people: readonly WallPerson[];
  judged: JudgedWall;
  marks: ReadonlyMap<string, readonly WallFinding[]>;
  weeks: readonly WallWeek[];
  words: WallWords;
  tableRef: RefObject<HTMLTableElement>;
  keys: GridKeys;
  /** The finding that is looked at. */
  lookedAt: WallFinding | null;
  onKey: (event: KeyboardEvent, place: GridPlace | null) => void;
}

/** Rotas longer than this are drawn with narrower days, and printed on the larger sheet. */
const SHORT_WEEKS = 6;

/** Staff down, days across, coverage at the foot, hours at the edge. One tab stop; arrow keys move within. */
export function WallGrid(props: WallGridProps) {
  const { wall, model, people, judged, marks, weeks, words, tableRef, keys, lookedAt, onKey } = props;
  const { t } = useTranslation('rota');
  const days = useMemo(() => weeks.flatMap((week) => week.days), [weeks]);
  const codes = useMemo(() => model.shifts.map((shift) => shift.code), [model]);
  const tints = useMemo(
    () => new Map<string, ShiftTint>(model.shifts.map((shift) => [shift.code, shiftTint(shift)])),
    [model],
  );
  const away = useMemo(() => model.staff.map((person) => new Set<string>(person.source.off)), [model]);
  const figureLabels = useMemo(
    () => ({
      hours: t('column.hoursLong'),
      weekends: t('column.weekendsLong'),
      supervision: t('column.supervisionLong'),
    }),
    [t],
  );
  const long = wall.rota.weeks > SHORT_WEEKS;
  return (
    <div className="wall-rota__region" role="region" tabIndex={0} aria-label={t('region')}>
      <table
        ref={tableRef}
        role="grid"
        className={`wall-rota ${long ? 'wall-rota--long' : 'wall-rota--short'}`}
        style={{ '--wall-days': days.length } as CSSProperties}
        aria-label={t('gridLabel', { rota: wall.rota.name, number: wall.version.number })}
        aria-readonly={!wall.mayChange}
        onFocus={keys.onFocus}
        onKeyDown={(event) => {
          if (!keys.onMove(event)) onKey(event, keys.selected);
        }}
      >
        <colgroup>
          <col className="wall-rota__name-column" />
          <col className="wall-rota__day-column" span={days.length} />
          {FIGURE_COLUMNS.map((figure) => (
            <col key={figure} className={`wall-rota__figure-column wall-rota__figure-column--${figure}`} />
          ))}
        </colgroup>
        <WallHead weeks={weeks} words={words} />
        <tbody>
          {people.map((person, row) => {
            const figures = judged.figures[row];
            return figures ? (
              <WallRow
                key={person.id}
                {...{ row, person, days, tints, marks, figures, words, figureLabels }}
                away={away[row] ?? NOBODY}
                supervised={model.supervision !== null}
                tabColumn={keys.place.row === row ? keys.place.column : -1}
                selectedColumn={keys.selected?.row === row ? keys.selected.column : -1}
                highlighted={lookedAt?.row === row ? `|${lookedAt.span.join('|')}|` : ''}
              />
            ) : null;
          })}
        </tbody>
        <WallFoot
          firstRow={people.length}
          coverage={judged.coverage}
          tabPlace={keys.place}
          selected={keys.selected}
          {...{ codes, days, marks, words }}
        />
      </table>
    </div>
  );
}

const NOBODY: ReadonlySet<string> = new Set();
