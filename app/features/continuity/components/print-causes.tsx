import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacesByCause } from '~/domain/continuity/review-cells';
import { partsOf } from '../cause-parts';
import { placeOn, scaleFor } from '../plot-scale';
import { CausePatterns } from './cause-patterns';
import type { ReviewText } from './use-review-text';

const WIDTH = 720;
const HEIGHT = 26;

/** The faces of the period as one bar of causes, each named with its number below. */
export function PrintCauses({ faces, text }: { faces: FacesByCause; text: ReviewText }) {
  const { t } = useTranslation('reviewTools');
  const id = useId();
  const parts = partsOf(faces);
  const { to: most } = scaleFor(parts.map(({ to }) => to));
  const xOf = (value: number) => placeOn({ from: 0, to: WIDTH, most }, value);
  const words = (part: (typeof parts)[number]['part']): string =>
    part === 'least' ? t('print.least') : t(`cause.${part}`);
  return (
    <>
      <svg className="council__causes" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('print.causes')}>
        <CausePatterns id={id} />
        {parts.map(({ part, from, to, value }) => {
          const box = { x: xOf(Math.min(from, to)), width: Math.abs(xOf(to) - xOf(from)) };
          const back = value < 0 ? { y: 9, height: HEIGHT - 18 } : { y: 1, height: HEIGHT - 2 };
          return (
            <g key={part}>
              <rect className={`cause cause--${part}`} {...box} {...back} />
              <rect {...box} {...back} fill={`url(#${id}-${part})`} />
            </g>
          );
        })}
      </svg>
      <ul className="council__legend">
        {parts.map(({ part, value }) => (
          <li key={part}>
            <svg viewBox="0 0 18 12" aria-hidden="true">
              <rect className={`cause cause--${part}`} width="18" height="12" />
              <rect width="18" height="12" fill={`url(#${id}-${part})`} />
            </svg>
            {words(part)} {text.value('faces', value)}
          </li>
        ))}
      </ul>
    </>
  );
}
