import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatShare } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { CaseloadRecipient, CaseloadStaff, Face } from '../caseload';

interface CaseloadRowProps {
  recipient: CaseloadRecipient;
  staff: readonly CaseloadStaff[];
}

/** One recipient: who is on the team, who else comes, how many faces that makes. */
export function CaseloadRow({ recipient, staff }: CaseloadRowProps) {
  const { t } = useTranslation('caseload');
  const faces = new Map(recipient.faces.map((face) => [face.staffId, face]));
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
      {staff.map((person) => (
        <FaceCell key={person.id} face={faces.get(person.id)} of={recipient.visits} />
      ))}
      <td className="num caseload__end">
        {recipient.visits}
        {recipient.unassigned === 0 ? null : (
          <span className="caseload__unassigned">{t('unassigned', { count: recipient.unassigned })}</span>
        )}
      </td>
      <FacesEnd recipient={recipient} />
    </tr>
  );
}

function FaceCell({ face, of }: { face: Face | undefined; of: number }) {
  const { t } = useTranslation('caseload');
  const language = useLanguage();
  if (!face) return <td />;
  const share = of === 0 ? 0 : face.visits / of;
  const text = t('cell', {
    role: t(`role.${face.role}`),
    visits: face.visits,
    of,
    share: formatShare(share, language),
  });
  return (
    <td title={text}>
      <span className="visually-hidden">{text}</span>
      <span aria-hidden="true" className={`face face--${face.role}`}>
        {face.visits}
        <span className="face__share" style={{ inlineSize: `${Math.round(share * 100)}%` }} />
      </span>
    </td>
  );
}

/** Different faces in 14 days against the fewest that the rota allows. */
function FacesEnd({ recipient }: { recipient: CaseloadRecipient }) {
  const { t } = useTranslation('caseload');
  const language = useLanguage();
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
