import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { formatDate } from '~/platform/i18n/format';
import { ThreeNumberBar } from '~/ui/three-number-bar';

/** How a bar is read, on a bar. */
export function ContinuityLegend({ actualTo }: { actualTo: IsoDate | null }) {
  const { t } = useTranslation('continuity');
  return (
    <section className="card continuity-legend" aria-label={t('legend.title')}>
      <div className="continuity-legend__bar">
        <ThreeNumberBar actual={4} planned={3} feasible={2} scaleTo={5} label={t('legend.example')} />
      </div>
      <ul className="continuity-legend__list">
        <li>
          <strong>{t('actual')}</strong>:{' '}
          {actualTo === null ? t('legend.noActual') : t('legend.actual', { date: formatDate(actualTo) })}
        </li>
        <li>
          <strong>{t('planned')}</strong>: {t('legend.planned')}
        </li>
        <li>
          <strong>{t('feasible')}</strong>: {t('legend.feasible')}
        </li>
        <li>
          <strong>{t('gap')}</strong>: {t('legend.gap')}
        </li>
      </ul>
    </section>
  );
}
