import { useCallback, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { judgeWall, wallModel, type WallFinding } from '../judge-wall';
import type { WallRota } from '../wall-rota';
import { CellBar } from './cell-bar';
import { editByKey } from './edit-by-key';
import { FindingList } from './finding-list';
import { RotaLegend } from './rota-legend';
import { SaveRefusal } from './save-state';
import { useDraftCells } from './use-draft-cells';
import { useGridKeys } from './use-grid-keys';
import { useKeepUnsaved } from './use-keep-unsaved';
import { wallWeeks } from './wall-days';
import { WallGrid } from './wall-grid';
import { FIGURE_COLUMNS, findingsByPlace, placeKey, placeOf, type GridPlace } from './wall-marks';
import { useWallWords } from './wall-words';
import './rota-board.css';

/** The wall rota with the chosen cell in words above it and the findings below. */
export function WallRotaBoard({ wall }: { wall: WallRota }) {
  const words = useWallWords();
  const draft = useDraftCells(wall);
  const { t } = useTranslation('rota');
  useKeepUnsaved({ unsaved: draft.unsaved > 0, question: t('save.leave') });
  const { people } = draft;
  const model = useMemo(() => wallModel(wall.planningCase), [wall.planningCase]);
  const judged = useMemo(() => judgeWall(model, { people, turn: wall.turn }), [model, people, wall.turn]);
  const weeks = useMemo(() => wallWeeks(wall), [wall]);
  const days = useMemo(() => weeks.flatMap((week) => week.days), [weeks]);
  const codes = useMemo(() => model.shifts.map((shift) => shift.code), [model]);
  const size = useMemo(() => ({ people: people.length, days: days.length, codes }), [people.length, days, codes]);
  const marks = useMemo(() => findingsByPlace(judged, size), [judged, size]);
  const { table, keys, goTo } = useGridKeys({
    rows: people.length + codes.length,
    columns: days.length + FIGURE_COLUMNS.length,
  });
  const [lookedAt, setLookedAt] = useState<WallFinding | null>(null);

  const onLookAt = (found: WallFinding) => {
    setLookedAt(found);
    const place = placeOf(found, size);
    if (place) goTo(place);
  };
  const onKey = useCallback(
    (event: KeyboardEvent, place: GridPlace | null) => {
      if (wall.mayChange) editByKey(event, { place, people, codes, draft });
    },
    [wall.mayChange, people, codes, draft],
  );
  const found = keys.selected === null ? [] : (marks.get(placeKey(keys.selected)) ?? []);
  return (
    <>
      <CellBar {...{ wall, people, days, found, draft }} place={keys.selected} />
      <SaveRefusal draft={draft} days={days} />
      <WallGrid tableRef={table} {...{ wall, model, people, judged, marks, weeks, words, keys, lookedAt, onKey }} />
      <RotaLegend wall={wall} model={model} />
      <FindingList findings={judged.findings} visitTrouble={wall.visitTrouble} {...{ people, days, onLookAt }} />
    </>
  );
}
