import { useTranslation } from 'react-i18next';
import { SUPERVISION_CELLS } from '~/domain/training/supervision-cell';
import { LOOK } from './cell-look';

/** What the letters of the map mean. */
export function MapLegend() {
  const { t } = useTranslation('supervision');
  return (
    <ul className="supervision__legend" aria-label={t('map.legend')}>
      {SUPERVISION_CELLS.map((cell) => (
        <li key={cell}>
          <span className={`supervision__sample supervision__cell supervision__cell--${LOOK[cell]}`} aria-hidden="true">
            {t(`cell.${cell}.letter`)}
          </span>{' '}
          {t(`cell.${cell}.name`)}
        </li>
      ))}
      <li>
        <span className="supervision__sample supervision__cell--cancelled" aria-hidden="true" /> {t('map.cancelled')}
      </li>
    </ul>
  );
}
