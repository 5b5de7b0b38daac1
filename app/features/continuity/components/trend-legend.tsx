import { useTranslation } from 'react-i18next';
import { SIDES } from '~/domain/continuity/review-cells';

/** The strokes of a trend with their names. */
export function TrendLegend({ hasTarget }: { hasTarget: boolean }) {
  const { t } = useTranslation('review');
  return (
    <ul className="plot-legend">
      {SIDES.map((side) => (
        <li key={side}>
          <svg className="plot-legend__key" viewBox="0 0 28 10" aria-hidden="true">
            <g className={`trend__side trend__side--${side}`}>
              <path d="M0 5L28 5" />
              {side === 'actual' ? <circle cx="14" cy="5" r="3.2" /> : null}
              {side === 'planned' ? <rect x="11.5" y="2.5" width="5" height="5" /> : null}
            </g>
          </svg>
          {t(side)}
        </li>
      ))}
      {hasTarget ? (
        <li>
          <svg className="plot-legend__key" viewBox="0 0 28 10" aria-hidden="true">
            <line className="trend__target" x1="0" x2="28" y1="5" y2="5" />
          </svg>
          {t('target')}
        </li>
      ) : null}
    </ul>
  );
}
