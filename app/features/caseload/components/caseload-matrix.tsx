import { useTranslation } from 'react-i18next';
import { formatShare } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { Caseload, CaseloadZone } from '../caseload';
import { CaseloadFoot } from './caseload-foot';
import { CaseloadRow } from './caseload-row';
import './caseload.css';

/** Recipients by zone down, carers across; faces at the end of each row, load at the foot of each column. */
export function CaseloadMatrix({ caseload }: { caseload: Caseload }) {
  const { t } = useTranslation('caseload');
  const language = useLanguage();
  const { staff, zones, chosen } = caseload;
  return (
    <div className="caseload__region" role="region" tabIndex={0} aria-label={t('region')}>
      <table className="caseload">
        <caption className="visually-hidden">
          {t('caption', { rota: caseload.rota.name, number: caseload.version.number })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="caseload__name">
              {t('column.recipient')}
            </th>
            {staff.map((person) => (
              <th
                key={person.id}
                scope="col"
                title={person.name}
                className={person.id === chosen.staffId ? 'caseload__staff caseload__staff--chosen' : 'caseload__staff'}
              >
                <span className="caseload__staff-name">{person.name}</span>
                <span className="caseload__position">{formatShare(person.positionPercent / 100, language)}</span>
              </th>
            ))}
            <th scope="col" className="caseload__end">
              {t('column.visits')}
            </th>
            <th scope="col" className="caseload__end">
              {t('column.faces')}
            </th>
          </tr>
        </thead>
        {zones.map((zone) => (
          <ZoneBody key={zone.id} zone={zone} caseload={caseload} />
        ))}
        <CaseloadFoot staff={staff} />
      </table>
    </div>
  );
}

function ZoneBody({ zone, caseload }: { zone: CaseloadZone; caseload: Caseload }) {
  const { t } = useTranslation('caseload');
  const language = useLanguage();
  const roles = { primary: t('role.primary'), member: t('role.member'), other: t('role.other') };
  const words = { t, language, roles };
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" className="caseload__zone">
          {t('zone', { name: zone.name, count: zone.recipients.length })}
        </th>
        <td colSpan={caseload.staff.length + 2} className="caseload__zone-rest" />
      </tr>
      {zone.recipients.map((recipient) => (
        <CaseloadRow key={recipient.id} recipient={recipient} staff={caseload.staff} words={words} />
      ))}
    </tbody>
  );
}
