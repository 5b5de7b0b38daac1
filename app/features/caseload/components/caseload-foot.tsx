import { useTranslation } from 'react-i18next';
import { formatNumber, formatShare } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { CaseloadStaff } from '../caseload';

/** Each carer's load in the whole plan: visits, hours with recipients, share of the position, primary contacts. */
export function CaseloadFoot({ staff }: { staff: readonly CaseloadStaff[] }) {
  const { t } = useTranslation('caseload');
  const language = useLanguage();
  const hours = (minutes: number) => formatNumber(minutes / 60, { language, digits: 0 });
  const shareOf = (person: CaseloadStaff) =>
    person.contractMinutes === 0 ? 0 : person.minutes / person.contractMinutes;
  return (
    <tfoot>
      <FootRow staff={staff} label={t('foot.primaryFor')} value={(person) => String(person.primaryFor)} />
      <FootRow staff={staff} label={t('foot.visits')} value={(person) => String(person.visits)} />
      <FootRow staff={staff} label={t('foot.hours')} value={(person) => hours(person.minutes)} />
      <FootRow
        staff={staff}
        label={t('foot.share')}
        value={(person) => formatShare(shareOf(person), language)}
        bar={shareOf}
      />
    </tfoot>
  );
}

interface FootRowProps {
  staff: readonly CaseloadStaff[];
  label: string;
  value: (person: CaseloadStaff) => string;
  bar?: (person: CaseloadStaff) => number;
}

function FootRow({ staff, label, value, bar }: FootRowProps) {
  return (
    <tr>
      <th scope="row" className="caseload__name">
        {label}
      </th>
      {staff.map((person) => (
        <td key={person.id} className="caseload__load">
          {value(person)}
          {bar ? (
            <span aria-hidden="true" className="caseload__bar">
              <span style={{ inlineSize: `${Math.min(100, Math.round(bar(person) * 100))}%` }} />
            </span>
          ) : null}
        </td>
      ))}
      <td colSpan={2} />
    </tr>
  );
}
