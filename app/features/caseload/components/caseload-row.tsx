import { Link } from '@remix-run/react';
import type { TFunction } from 'i18next';
import { memo } from 'react';
import { formatNumber } from '~/platform/i18n/format';
import type { Language } from '~/platform/i18n/language';
import type { CaseloadRecipient, CaseloadStaff, Face, FaceRole } from '../caseload';

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

/** Texts of every row, looked up once: a look-up in each row takes longer than drawing it. */
export interface RowWords {
  readonly t: TFunction<'caseload'>;
  readonly language: Language;
  readonly roles: Readonly<Record<FaceRole, string>>;
  readonly pinned: string;
  readonly unsaved: string;
}

/** One recipient: who is on the team, who else comes, how many faces that makes. */
export const CaseloadRow = memo(function CaseloadRow(props: CaseloadRowProps) {
  const { recipient, staff, words, row, pending } = props;
  const { t } = words;
  const faces = facesShown(recipient, pending);
  const of = t('ofVisits', { of: recipient.visits });
  return (
    <tr data-row={row} aria-rowindex={row + 2} className={pending ? 'caseload__row--pending' : undefined}>
      <th scope="row" className="caseload__name">
        <Link to={`/tjenestemottakere/${recipient.id}`} title={recipient.name}>
          {recipient.name}
        </Link>
        {recipient.tier === null ? null : (
          <span className="caseload__tier">
            <span className="visually-hidden">{t('tier')} </span>
            {recipient.tier}
          </span>
        )}
      </th>
      {staff.map((person, column) => (
        <FaceCell
          key={person.id}
          {...{ column, words, of }}
          face={faces.get(person.id)}
          share={shareOf(recipient, faces.get(person.id))}
          inTabOrder={column === props.tabColumn}
          chosen={column === props.chosenColumn}
          drop={column === props.dropColumn}
          unsaved={pending !== null}
        />
      ))}
      <td className="num caseload__end">
        {recipient.visits}
        {recipient.unassigned === 0 ? null : (
          <span className="caseload__unassigned">{t('unassigned', { count: recipient.unassigned })}</span>
        )}
      </td>
      <FacesEnd recipient={recipient} words={words} />
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

const shareOf = (recipient: CaseloadRecipient, face: Face | undefined): number =>
  face && recipient.visits > 0 ? Math.round((face.visits / recipient.visits) * 100) : 0;

interface FaceCellProps {
  column: number;
  face: Face | undefined;
  share: number;
  of: string;
  words: RowWords;
  inTabOrder: boolean;
  chosen: boolean;
  drop: boolean;
  unsaved: boolean;
}

function FaceCell({ column, face, share, of, words, ...at }: FaceCellProps) {
  const { roles, pinned, unsaved } = words;
  const text = face
    ? [
        roles[face.role],
        ...(face.pinned ? [pinned] : []),
        `${face.visits} ${of}`,
        `${share} %`,
        ...(at.unsaved ? [unsaved] : []),
      ].join(', ')
    : undefined;
  return (
    <td
      data-column={column}
      tabIndex={at.inTabOrder ? 0 : -1}
      aria-selected={at.chosen || undefined}
      className={at.drop ? 'caseload__drop' : undefined}
      title={text}
    >
      {face === undefined ? null : (
        <>
          <span className="visually-hidden">{text}</span>
          <span aria-hidden="true" className={`face face--${face.role}${face.pinned ? ' face--pinned' : ''}`}>
            {face.visits}
            <span className="face__share" style={{ inlineSize: `${share}%` }} />
          </span>
        </>
      )}
    </td>
  );
}

/** Different faces in 14 days against the fewest that the rota allows. */
function FacesEnd({ recipient, words }: { recipient: CaseloadRecipient; words: RowWords }) {
  const { t, language } = words;
  const { m14, m14Floor } = recipient;
  if (m14 === null) return <td className="num caseload__end">{t('noValue')}</td>;
  const over = m14Floor === null ? 0 : m14 - m14Floor;
  return (
    <td className="num caseload__end">
      <span className={over > 1 ? 'caseload__faces caseload__faces--over' : 'caseload__faces'}>
        <strong>{t('faces', { faces: formatNumber(m14, { language }) })}</strong>
        {m14Floor === null ? null : (
          <span className="muted"> · {t('floor', { floor: formatNumber(m14Floor, { language }) })}</span>
        )}
      </span>
    </td>
  );
}
