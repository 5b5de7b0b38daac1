import { useTranslation } from 'react-i18next';
import type { Reason } from '~/planner/reasons/reason';
import { describeReason } from '~/platform/i18n/describe-reason';
import './reasons.css';

const SIGN = { for: '+', against: '−', stops: '×' } as const;

/** Facts in words, with a sign and a word for whether they speak for or against. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const { t, i18n } = useTranslation('reasons');
  return (
    <ul className="reasons">
      {reasons.map((reason, index) => (
        <li key={index} className={`reasons__one reasons__one--${reason.speaks}`}>
          <span aria-hidden="true" className="reasons__sign">
            {SIGN[reason.speaks]}
          </span>
          <span>
            <span className="visually-hidden">{t(`speaks.${reason.speaks}`)}: </span>
            {describeReason(i18n, reason)}
          </span>
        </li>
      ))}
    </ul>
  );
}
