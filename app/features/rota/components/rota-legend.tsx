import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Model } from '~/planner/model/model';
import type { WallRota } from '../wall-rota';
import { shiftTint } from './shift-tint';

const SIGNS = ['locked', 'away', 'red', 'hard', 'soft'] as const;
const COVERAGE = ['short', 'met', 'over'] as const;
const CLASS: Record<(typeof SIGNS)[number], string> = {
  locked: 'wall-rota__cell--locked',
  away: 'wall-rota__cell--away',
  red: 'wall-rota__cell--red',
  hard: 'wall-rota__mark--hard',
  soft: 'wall-rota__mark--soft',
};

/** What the letters, tints and signs mean. */
export const RotaLegend = memo(function RotaLegend({ wall, model }: { wall: WallRota; model: Model }) {
  const { t } = useTranslation('rota');
  return (
    <section className="rota-legend wall-rota" aria-label={t('legend.label')}>
      <ul>
        {model.shifts.map((shift, index) => {
          const source = wall.planningCase.shiftCodes[index];
          return (
            <li key={shift.code}>
              <span className={`rota-legend__sample wall-rota__cell wall-rota__cell--${shiftTint(shift)}`}>
                {shift.code}
              </span>
              {wall.codeNames[shift.code]} {source?.start}–{source?.end}
            </li>
          );
        })}
        {SIGNS.map((sign) => (
          <li key={sign}>
            <span aria-hidden="true" className={`rota-legend__sample wall-rota__cell ${CLASS[sign]}`} />
            {t(`legend.${sign}`)}
          </li>
        ))}
        {COVERAGE.map((state) => (
          <li key={state}>
            <span
              aria-hidden="true"
              className={`rota-legend__sample wall-rota__coverage wall-rota__coverage--${state}`}
            >
              3
            </span>
            {t(`legend.coverage.${state}`)}
          </li>
        ))}
      </ul>
    </section>
  );
});
