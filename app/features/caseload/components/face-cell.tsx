import type { Face } from '../caseload';
import type { RowWords } from './row-words';

interface FaceCellInput {
  readonly key: string;
  readonly column: number;
  readonly face: Face | undefined;
  readonly excluded: boolean;
  /** Visits of the recipient. */
  readonly visits: number;
  readonly words: RowWords;
  readonly inTabOrder: boolean;
  readonly chosen: boolean;
  readonly drop: boolean;
  readonly unsaved: boolean;
}

/** A cell of the matrix. A function and no component: a matrix has thousands, and each component takes its time. */
export function faceCell(cell: FaceCellInput) {
  const { key, column, face, excluded, visits } = cell;
  const share = face && visits > 0 ? Math.round((face.visits / visits) * 100) : 0;
  const text = textOf(cell, share);
  return (
    <td
      key={key}
      data-column={column}
      tabIndex={cell.inTabOrder ? 0 : -1}
      aria-selected={cell.chosen || undefined}
      className={cell.drop ? 'caseload__drop' : undefined}
      title={text}
    >
      {text === undefined ? null : <span className="visually-hidden">{text}</span>}
      {face === undefined ? null : (
        <span aria-hidden="true" className={`face face--${face.role}${face.pinned ? ' face--pinned' : ''}`}>
          {face.visits}
          <span className="face__share" style={{ inlineSize: `${share}%` }} />
        </span>
      )}
      {excluded ? (
        <span aria-hidden="true" className="face-excluded">
          ×
        </span>
      ) : null}
    </td>
  );
}

function textOf({ face, excluded, visits, words, unsaved }: FaceCellInput, share: number): string | undefined {
  if (face === undefined) return excluded ? words.excluded : undefined;
  const parts = [words.roles[face.role]];
  if (excluded) parts.push(words.excluded);
  if (face.pinned) parts.push(words.pinned);
  parts.push(`${face.visits} ${words.ofVisits(visits)}`, `${share} %`);
  if (unsaved) parts.push(words.unsaved);
  return parts.join(', ');
}
