import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Code } from '~/domain/brand';
import type { CellRange } from '../range-edits';
import type { WallCell, WallPerson } from '../wall-rota';
import type { GridEdit } from './use-grid-edit';

interface CellToolsProps {
  people: readonly WallPerson[];
  range: CellRange;
  codes: readonly Code[];
  edit: GridEdit;
  choosingMore: boolean;
  onChooseMore: (more: boolean) => void;
}

/**
 * A button for each code, for a day off and for the lock. On a touch screen they lie large at the bottom. What is pressed
 * is drawn by `aria-pressed`: a change of the variant makes the browser style the whole page anew.
 */
export function CellTools({ people, range, codes, edit, choosingMore, onChooseMore }: CellToolsProps) {
  const { t } = useTranslation('rota');
  const cells = cellsIn(people, range);
  const allLocked = cells.every(({ locked }) => locked);
  const isAll = (code: Code | null) => cells.every((cell) => cell.code === code);
  return (
    <div className="cell-bar__tools" role="group" aria-label={t('bar.tools')}>
      {[...codes, null].map((code) => (
        <Button
          key={code ?? 'off'}
          data-size="sm"
          variant="secondary"
          aria-pressed={isAll(code)}
          aria-disabled={allLocked}
          onClick={() => edit.write(code)}
        >
          {code ?? t('cell.off')}
        </Button>
      ))}
      <Button data-size="sm" variant="tertiary" aria-pressed={allLocked} onClick={() => edit.lock()}>
        {t('bar.lock')}
      </Button>
      <Button
        className="cell-bar__more"
        data-size="sm"
        variant="tertiary"
        aria-pressed={choosingMore}
        onClick={() => onChooseMore(!choosingMore)}
      >
        {t('bar.more')}
      </Button>
      {allLocked ? <span className="muted cell-bar__locked">{t('bar.lockedHint')}</span> : null}
    </div>
  );
}

const cellsIn = (people: readonly WallPerson[], range: CellRange): WallCell[] =>
  people.slice(range.top, range.bottom + 1).flatMap(({ cells }) => cells.slice(range.left, range.right + 1));
