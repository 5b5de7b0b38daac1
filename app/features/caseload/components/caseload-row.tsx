import { Link } from '@remix-run/react';
import { memo } from 'react';
import type { CaseloadRecipient, CaseloadStaff, Face, FaceRole } from '../caseload';
import { faceCell } from './face-cell';
import type { RowWords } from './row-words';

interface CaseloadRowProps {
  recipient: CaseloadRecipient;
  staff: readonly CaseloadStaff[];
  words: RowWords;
  /** Its place among all rows. */
  row: number;
  /** The column that the tab key reaches, the chosen one, and the one that a face is dragged over; -1 for none. */
  tabColumn: number;
  chosenColumn: number;
  dropColumn: number;
  /** Who is on the team as it stands on the screen, where that is not saved. */
  pending: ReadonlyMap<string, { readonly role: FaceRole; readonly pinned: boolean }> | null;
}

/** One recipient: who is on the team, who else comes, how many faces that makes. */
export const CaseloadRow = memo(function CaseloadRow(props: CaseloadRowProps) {
  const { recipient, staff, words, row, pending } = props;
  const faces = facesShown(recipient, pending);
  return (
    <tr data-row={row} aria-rowindex={row + 2} className={pending ? 'caseload__row--pending' : undefined}>
      <th scope="row" className="caseload__name">
        <Link to={`/tjenestemottakere/${recipient.id}`} title={recipient.name}>
          {recipient.name}
        </Link>
        {recipient.tier === null ? null : (
          <span className="caseload__tier">
            <span className="visually-hidden">{words.tier} </span>
            {recipient.tier}
          </span>
        )}
      </th>
      {staff.map((person, column) =>
        faceCell({
          key: person.id,
          column,
          face: faces.get(person.id),
          excluded: recipient.excluded.includes(person.id),
          visits: recipient.visits,
          words,
          inTabOrder: column === props.tabColumn,
          chosen: column === props.chosenColumn,
          drop: column === props.dropColumn,
          unsaved: pending !== null,
        }),
      )}
      <td className="num caseload__end">
        {recipient.visits}
        {recipient.unassigned === 0 ? null : (
          <span className="caseload__unassigned">{words.t('unassigned', { count: recipient.unassigned })}</span>
        )}
      </td>
      {facesEnd(recipient, words)}
    </tr>
  );
});

function facesShown(recipient: CaseloadRecipient, pending: CaseloadRowProps['pending']): Map<string, Face> {
  const faces = new Map(recipient.faces.map((face) => [face.staffId, face]));
  if (pending === null) return faces;
  for (const [staffId, face] of faces) {
    faces.set(staffId, { ...face, role: 'other', pinned: false, ...pending.get(staffId) });
  }
  for (const [staffId, standing] of pending) {
    if (!faces.has(staffId)) faces.set(staffId, { staffId, visits: 0, ...standing });
  }
  return faces;
}

/** Different faces in 14 days against the fewest that the rota allows. */
function facesEnd({ m14, m14Floor }: CaseloadRecipient, words: RowWords) {
  if (m14 === null) return <td className="num caseload__end">{words.t('noValue')}</td>;
  const over = m14Floor === null ? 0 : m14 - m14Floor;
  return (
    <td className="num caseload__end">
      <span className={over > 1 ? 'caseload__faces caseload__faces--over' : 'caseload__faces'}>
        <strong>{words.faces(m14)}</strong>
        {m14Floor === null ? null : <span className="muted"> · {words.floor(m14Floor)}</span>}
      </span>
    </td>
  );
}
