import { memo, useMemo, type CSSProperties, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Model } from '~/planner/model/model';
import type { JudgedWall, WallFinding } from '../judge-wall';
import type { WallPerson, WallRota } from '../wall-rota';
import type { CellRange } from '../range-edits';
import { shiftTint, type ShiftTint } from './shift-tint';
import type { GridEdit } from './use-grid-edit';
import type { GridKeys } from './use-grid-keys';
import type { GridPointer } from './use-grid-pointer';
import type { WallWeek } from './wall-days';
import { WallFoot } from './wall-foot';
import { WallHead } from './wall-head';
import type { FigureColumn } from './wall-marks';
import { WallRow } from './wall-row';
import type { WallWords } from './wall-words';
import './wall-rota.css';
import './wall-rota-print.css';

interface WallGridProps {
  wall: WallRota;
  model: Model;
  people: readonly WallPerson[];
  judged: JudgedWall;
  figures: readonly FigureColumn[];
  weeks: readonly WallWeek[];
  words: WallWords;
  tableRef: RefObject<HTMLTableElement>;
  keys: GridKeys;
  /** The days that are chosen. */
  range: CellRange | null;
  pointer: GridPointer;
  edit: GridEdit;
  /** The finding that is looked at. */
  lookedAt: WallFinding | null;
}

/** Rotas longer than this are drawn with wider days, which do not all fit in the window. */
const SHORT_WEEKS = 6;

/** Staff down, days across, coverage at the foot, hours at the edge. One tab stop; arrow keys move within. */
export const WallGrid = memo(function WallGrid(props: WallGridProps) {
  const { wall, model, people, judged, figures, weeks, words, tableRef, keys, range, pointer, edit, lookedAt } = props;
  const { t } = useTranslation('rota');
  const days = useMemo(() => weeks.flatMap((week) => week.days), [weeks]);
  const tints = useMemo(
    () => new Map<string, ShiftTint>(model.shifts.map((shift) => [shift.code, shiftTint(shift)])),
    [model],
  );
  const away = useMemo(() => model.staff.map((person) => new Set<string>(person.source.off)), [model]);
  const long = wall.rota.weeks > SHORT_WEEKS;
  return (
    <div className="wall-rota__region" role="region" tabIndex={0} aria-label={t('region')}>
      <table
        ref={tableRef}
        role="grid"
        className={`wall-rota ${long ? 'wall-rota--long' : ''}`.trimEnd()}
        style={{ '--wall-days': days.length, '--wall-figures': figures.length - 1 } as CSSProperties}
        aria-label={t('gridLabel', { rota: wall.rota.name, number: wall.version.number })}
        aria-readonly={!wall.mayChange}
        aria-multiselectable={wall.mayChange}
        onFocus={keys.onFocus}
        onKeyDown={(event) => {
          if (!keys.onMove(event)) edit.onKey(event);
        }}
        onCopy={edit.onCopy}
        onCut={edit.onCopy}
        onPaste={edit.onPaste}
        {...pointer.handlers}
      >
        <colgroup>
          <col className="wall-rota__name-column" />
          <col className="wall-rota__day-column" span={days.length} />
          {figures.map((figure) => (
            <col key={figure} className={`wall-rota__figure-column wall-rota__figure-column--${figure}`} />
          ))}
        </colgroup>
        <WallHead {...{ weeks, words, figures }} findings={judged.days} />
        <tbody>
          {people.map((person, row) => {
            const line = judged.rows[row];
            return line ? (
              <WallRow
                key={person.id}
                {...{ row, person, days, tints, words }}
                judged={line}
                figureColumns={figures}
                away={away[row] ?? NOBODY}
                supervised={model.supervision !== null}
                tabColumn={keys.place.row === row ? keys.place.column : -1}
                activeColumn={keys.active?.row === row ? keys.active.column : -1}
                chosenFrom={firstDay(range, row)}
                chosenTo={lastDay(range, row)}
                landsFrom={firstDay(pointer.landing, row)}
                landsTo={lastDay(pointer.landing, row)}
                highlighted={lookedAt?.row === row ? `|${lookedAt.span.join('|')}|` : ''}
              />
            ) : null;
          })}
        </tbody>
        <WallFoot
          firstRow={people.length}
          staffing={judged.staffing}
          figures={figures.length}
          tabPlace={keys.place}
          active={keys.active}
          {...{ days, words }}
        />
      </table>
    </div>
  );
});

const touches = (range: CellRange | null, row: number): range is CellRange =>
  range !== null && range.top <= row && row <= range.bottom;
const firstDay = (range: CellRange | null, row: number): number => (touches(range, row) ? range.left : -1);
const lastDay = (range: CellRange | null, row: number): number => (touches(range, row) ? range.right : -1);
const NOBODY: ReadonlySet<string> = new Set();
