import { useTranslation } from 'react-i18next';

const ROLES = ['primary', 'member', 'other'] as const;

/** What the shapes and the bar mean. */
export function CaseloadLegend({ excluded }: { excluded: boolean }) {
  const { t } = useTranslation('caseload');
  return (
    <ul className="caseload-legend" aria-label={t('legend.label')}>
      {ROLES.map((role) => (
        <li key={role}>
          <span aria-hidden="true" className={`face face--${role}`}>
            7
          </span>
          {t(`role.${role}`)}
        </li>
      ))}
      {excluded ? (
        <li>
          <span aria-hidden="true" className="face-excluded">
            ×
          </span>
          {t('excluded')}
        </li>
      ) : null}
      <li>{t('legend.number')}</li>
    </ul>
  );
}
