import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatShare } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { useTold } from '~/ui/use-told';
import type { CaseloadStaff } from '../caseload';

/** Each carer's load in the whole plan: visits, hours with recipients, share of the position, primary contacts. */
export const CaseloadFoot = memo(function CaseloadFoot({ staff }: { staff: readonly CaseloadStaff[] }) {
  const { t } = useTranslation('caseload');
  const language = useLanguage();
  const { number } = useTold();
  const hours = (minutes: number) => formatNumber(minutes / 60, { language, digits: 0 });
  const shareOf = (person: CaseloadStaff) =>
    person.contractMinutes === 0 ? 0 : person.minutes / person.contractMinutes;
  const most = Math.max(1, ...staff.flatMap((person) => person.weekMinutes));
  return (
    <tfoot>
      <FootRow staff={staff} label={t('foot.primaryFor')} value={(person) => number(person.primaryFor)} wraps />
      <FootRow staff={staff} label={t('foot.visits')} value={(person) => String(person.visits)} />
      <FootRow
        staff={staff}
        label={t('foot.hours')}
        value={(person) => hours(person.minutes / Math.max(1, person.weekMinutes.length))}
        title={(person) => t('foot.weeks', { hours: person.weekMinutes.map(hours).join(', ') })}
        weeks={most}
      />
      <FootRow
        staff={staff}
        label={t('foot.share')}
        value={(person) => formatShare(shareOf(person), language)}
        bar={shareOf}
      />
    </tfoot>
  );
});

interface FootRowProps {
  staff: readonly CaseloadStaff[];
  label: string;
  value: (person: CaseloadStaff) => string;
  title?: (person: CaseloadStaff) => string;
  bar?: (person: CaseloadStaff) => number;
  /** The highest of the weeks that are drawn as small columns. */
  weeks?: number;
  /** Whether its words stand below each other, so that no column becomes wider by them. */
  wraps?: boolean;
}

function FootRow({ staff, label, value, title, bar, weeks, wraps }: FootRowProps) {
  const className = wraps ? 'caseload__load caseload__load--wraps' : 'caseload__load';
  return (
    <tr>
      <th scope="row" className="caseload__name">
        {label}
      </th>
      {staff.map((person) => (
        <td key={person.id} className={className} title={title?.(person)}>
          {value(person)}
          {title === undefined ? null : <span className="visually-hidden">{title(person)}</span>}
          {weeks === undefined ? null : (
            <span aria-hidden="true" className="caseload__weeks">
              {person.weekMinutes.map((minutes, week) => (
                <span key={week} style={{ blockSize: `${Math.round((minutes / weeks) * 100)}%` }} />
              ))}
            </span>
          )}
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
