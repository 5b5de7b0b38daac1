import { useTranslation } from 'react-i18next';
import type { CellFigures, ReviewMeasure } from '~/domain/continuity/review-cells';
import { ThreeNumberBar } from '~/ui/three-number-bar';
import { scaleFor } from '../plot-scale';
import type { ShownTarget } from '../targets.query.server';
import type { ReviewText } from './use-review-text';

/** What a council asks for first. */
const PRINTED: readonly ReviewMeasure[] = ['faces', 'upc', 'secon', 'teamShare', 'knownShare'];

interface PrintBarsProps {
  figures: CellFigures;
  days: number;
  targets: readonly ShownTarget[];
  text: ReviewText;
}

/** Five figures of everybody, as bars with their numbers. */
export function PrintBars({ figures, days, targets, text }: PrintBarsProps) {
  const { t } = useTranslation(['reviewTools', 'continuity']);
  const aims = targets.filter(({ tier, zoneId }) => tier === null && zoneId === null);
  return (
    <table className="council__bars">
      <caption className="visually-hidden">{t('print.bars')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('target.column.measure')}</th>
          <th scope="col" className="council__bar">
            <span className="visually-hidden">{t('print.bars')}</span>
          </th>
          {(['actual', 'planned', 'feasible'] as const).map((side) => (
            <th scope="col" className="num" key={side}>
              {t(`continuity:${side}`)}
            </th>
          ))}
          <th scope="col" className="num">
            {t('target.column.value')}
          </th>
        </tr>
      </thead>
      <tbody>
        {PRINTED.map((measure) => {
          const { mean } = figures.measures[measure];
          const told = (value: number | null) => text.value(measure, value);
          const values = Object.values(mean).flatMap((value) => value ?? []);
          const numbers = { actual: told(mean.actual), planned: told(mean.planned), feasible: told(mean.feasible) };
          const aim = aims.find((target) => target.measure === (measure === 'faces' ? `m${days}` : measure));
          return (
            <tr key={measure}>
              <th scope="row">{text.measure(measure)}</th>
              <td>
                <ThreeNumberBar
                  {...mean}
                  scaleTo={measure === 'faces' ? scaleFor(values).to : 1}
                  label={t('detail.numbers', { measure: text.measure(measure), ...numbers })}
                />
              </td>
              <td className="num">{numbers.actual}</td>
              <td className="num">{numbers.planned}</td>
              <td className="num">{numbers.feasible}</td>
              <td className="num">{told(aim?.value ?? null)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
