import { useTranslation } from 'react-i18next';
import { useLocation } from '@remix-run/react';
import { TextLink } from '~/ui/text-link';

/** Ways on from the review: the plan with names for leaders, and the visits behind a figure for managers. */
export function ReviewLinks({ plan, visits }: { plan: boolean; visits: boolean }) {
  const { t } = useTranslation('review');
  const { search } = useLocation();
  return (
    <nav className="cluster" aria-label={t('links.label')}>
      {plan ? <TextLink to="/kontinuitet/plan">{t('links.plan')}</TextLink> : null}
      <TextLink to="/kontinuitet/maal">{t('links.targets')}</TextLink>
      {visits ? <TextLink to={`/kontinuitet/besok${search}`}>{t('links.visits')}</TextLink> : null}
      <TextLink to={`/kontinuitet/utskrift${search}`}>{t('links.print')}</TextLink>
      <a className="ds-link" href={`/kontinuitet/eksport.csv${search}`}>
        {t('links.csv')}
      </a>
      <a className="ds-link" href={`/kontinuitet/eksport.xlsx${search}`}>
        {t('links.excel')}
      </a>
    </nav>
  );
}
