import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { laidOverJudge } from '../judge-laid-over';
import { wallJudge, wallModel, type JudgedWall, type WallFinding } from '../judge-wall';
import { rangeBetween } from '../range-edits';
import { staffingKinds } from '../staffing';
import type { WallRota } from '../wall-rota';
import { CellBar } from './cell-bar';
import { ForecastStrip } from './forecast-strip';
import { FindingList } from './finding-list';
import { KeysHelp } from './keys-help';
import { PrintSheets } from './print-sheet';
import { RotaLegend } from './rota-legend';
import { KeptEdits, SaveRefusal } from './save-state';
import { useDraftCells } from './use-draft-cells';
import { useFindingJumps } from './use-finding-jumps';
import { useGridEdit } from './use-grid-edit';
import { useGridKeys } from './use-grid-keys';
import { useGridPointer } from './use-grid-pointer';
import { useKeepUnsaved } from './use-keep-unsaved';
import { usePrinting } from './use-printing';
import { useSame } from './use-same';
import { wallWeeks } from './wall-days';
import { WallGrid } from './wall-grid';
import { FIGURE_COLUMNS, placeOf, type GridPlace, type GridSize } from './wall-marks';
import { useWallWords, type WallWords } from './wall-words';
import './rota-board.css';

/** The wall rota with the chosen days in words above it and the findings below. */
export function WallRotaBoard({ wall }: { wall: WallRota }) {
  const words = useWallWords();
  const draft = useDraftCells(wall);
  const { t } = useTranslation('rota');
  useKeepUnsaved({ unsaved: draft.unsaved > 0, saving: draft.refusal === null, question: t('save.leave') });
  const { people } = draft;
  const { model, judge, days, weeks, codes, size } = useFrame(wall);
  const judged = useMemo(() => judge(people), [judge, people]);
  const { table, keys, goTo } = useGridKeys({
    rows: people.length + judged.staffing.length,
    columns: days.length + size.figures.length,
    days: days.length,
  });
  const { corners } = keys;
  const range = useMemo(
    () => (corners ? rangeBetween(corners, { people: size.people, days: size.days }) : null),
    [corners, size],
  );
  const { mayChange } = wall;
  const edit = useGridEdit({ draft, range, codes, off: t('cell.off'), mayChange });
  const [choosingMore, setChoosingMore] = useState(false);
  const pointer = useGridPointer({ range, mayChange, choosingMore, goTo, move: edit.move });
  const printing = usePrinting();
  const help = useRef<HTMLDialogElement>(null);
  const { findings, staffing } = judged;
  const jumps = useFindingJumps({ findings, size, active: keys.active, goTo });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === '?') help.current?.showModal();
    else jumps.handlers.onKeyDown(event);
  };
  const found = useMemo(() => findingsAt(keys.active, { findings, size }), [keys.active, findings, size]);
  return (
    <>
      <KeptEdits draft={draft} />
      <CellBar
        {...{ wall, people, days, range, staffing, found, draft, edit, choosingMore }}
        place={keys.active}
        onChooseMore={setChoosingMore}
        onShowInList={jumps.onShowInList}
        daysOff={daysOffAt(keys.active, { judged, size, words })}
      />
      <SaveRefusal draft={draft} days={days} versionId={wall.version.id} />
      <div onKeyDown={onKeyDown} onClick={jumps.handlers.onClick}>
        <WallGrid
          tableRef={table}
          {...{ wall, model, people, judged, weeks, words, keys, range }}
          {...{ pointer, edit }}
          lookedAt={jumps.lookedAt}
          figures={size.figures}
        />
      </div>
      {wall.mayFollowContinuity ? <ForecastStrip wall={wall} /> : null}
      <KeysHelp dialogRef={help} mayChange={mayChange} codeOnL={codes.some((code) => /^l/i.test(code))} />
      <RotaLegend wall={wall} model={model} />
      <FindingList
        {...{ findings, days, words }}
        visitTrouble={wall.visitTrouble}
        people={wall.people}
        wanted={jumps.wanted}
        onLookAt={jumps.onLookAt}
      />
      {printing ? <PrintSheets {...{ wall, model, people, judged, weeks, words }} /> : null}
    </>
  );
}

/** What the grid is drawn on; the same objects for as long as they say the same. */
function useFrame(wall: WallRota) {
  const planningCase = useSame(wall.planningCase);
  const calendar = useSame({ rota: wall.rota, turn: wall.turn, redDays: wall.redDays, today: wall.today });
  const workingTime = useSame(wall.workingTime);
  const model = useMemo(() => wallModel(planningCase), [planningCase]);
  const underlay = useSame(wall.underlay);
  const judge = useMemo(() => {
    const own = wallJudge(model, workingTime);
    return underlay ? laidOverJudge({ own, model, underlay }) : own;
  }, [model, workingTime, underlay]);
  const weeks = useMemo(() => wallWeeks(calendar), [calendar]);
  const days = useMemo(() => weeks.flatMap((week) => week.days), [weeks]);
  const codes = useMemo(() => model.shifts.map((shift) => shift.code), [model]);
  const people = wall.people.length;
  const knowsCost = workingTime.hourlyWageOre !== null;
  const size = useMemo((): GridSize => {
    const figures = FIGURE_COLUMNS.filter((figure) => figure !== 'cost' || knowsCost);
    return { people, days: days.length, figures, staffing: staffingKinds(model) };
  }, [people, days, knowsCost, model]);
  return { model, judge, weeks, days, codes, size };
}

interface Shown {
  readonly judged: JudgedWall;
  readonly size: GridSize;
  readonly words: WallWords;
}

/** F3 to F5 of a line in words, where the place is the one of its days off. */
function daysOffAt(place: GridPlace | null, { judged, size, words }: Shown): string[] | null {
  if (place === null || size.figures[place.column - size.days] !== 'daysOff') return null;
  const line = judged.rows[place.row];
  return line ? words.specialDaysOff(line.figures.fDays) : null;
}

/** Findings that stand at a place of the grid. */
function findingsAt(
  place: GridPlace | null,
  { findings, size }: { findings: readonly WallFinding[]; size: GridSize },
): readonly WallFinding[] {
  if (place === null) return [];
  return findings.filter((found) => {
    const at = placeOf(found, size);
    return at?.row === place.row && at.column === place.column;
  });
}
