import { Link } from '@remix-run/react';
import type { TFunction } from 'i18next';
import { formatNumber } from '~/platform/i18n/format';
import type { Language } from '~/platform/i18n/language';
import type { CaseloadRecipient, CaseloadStaff, Face, FaceRole } from '../caseload';

interface CaseloadRowProps {
  recipient: CaseloadRecipient;
  staff: readonly CaseloadStaff[];
  words: RowWords;
}

/** Texts of every row, looked up once: a look-up in each row takes longer than drawing it. */
export interface RowWords {
  readonly t: TFunction<'caseload'>;
  readonly language: Language;
  readonly roles: Readonly<Record<FaceRole, string>>;
}

/** One recipient: who is on the team, who else comes, how many faces that makes. */
export function CaseloadRow({ recipient, staff, words }: CaseloadRowProps) {
  const { t, roles } = words;
  const faces = new Map(recipient.faces.map((face) => [face.staffId, face]));
  const of = t('ofVisits', { of: recipient.visits });
  return (
    <tr>
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
      {staff.map((person) => {
        const face = faces.get(person.id);
        const share = face && recipient.visits > 0 ? Math.round((face.visits / recipient.visits) * 100) : 0;
        return face ? (
          <FaceCell
            key={person.id}
            face={face}
            share={share}
            text={`${roles[face.role]}, ${face.visits} ${of}, ${share} %`}
          />
        ) : (
          <td key={person.id} />
        );
      })}
      <td className="num caseload__end">
        {recipient.visits}
        {recipient.unassigned === 0 ? null : (
          <span className="caseload__unassigned">{t('unassigned', { count: recipient.unassigned })}</span>
        )}
      </td>
      <FacesEnd recipient={recipient} words={words} />
    </tr>
  );
}

function FaceCell({ face, share, text }: { face: Face; share: number; text: string }) {
  return (
    <td title={text}>
      <span className="visually-hidden">{text}</span>
      <span aria-hidden="true" className={`face face--${face.role}`}>
        {face.visits}
        <span className="face__share" style={{ inlineSize: `${share}%` }} />
      </span>
    </td>
  );
}

/** Different faces in 14 days against the fewest that the rota allows. */
function FacesEnd({ recipient, words }: { recipient: CaseloadRecipient; words: RowWords }) {
  const { t, language } = words;
  const { m14, m14Floor } = recipient;
  if (m14 === null) return <td className="num caseload__end">{t('noValue')}</td>;
  return (
    <td className="num caseload__end">
      <strong>{formatNumber(m14, { language })}</strong>
      {m14Floor === null ? null : (
        <span className="muted"> · {t('floor', { floor: formatNumber(m14Floor, { language }) })}</span>
      )}
    </td>
  );
}
