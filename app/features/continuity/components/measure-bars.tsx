import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { REVIEW_MEASURES, type ReviewGroup, type ReviewMeasure } from '~/domain/continuity/review-cells';
import { ThreeNumberBar } from '~/ui/three-number-bar';
import { scaleFor } from '../plot-scale';
import type { ReviewTarget } from '../review-page.query.server';
import type { ReviewText } from './use-review-text';

interface MeasureBarsProps {
  all: ReviewGroup;
  targets: readonly ReviewTarget[];
  text: ReviewText;
}

/** Every measure of everybody in the period: as it was, as it was planned, and as the rota allowed. */
export function MeasureBars({ all, targets, text }: MeasureBarsProps) {
  const { t } = useTranslation('review');
  const figures = all.period.figures;
  if (figures === null) return null;
  return (
    <section className="stack review-section">
      <Heading level={2} data-size="xs">
        {t('bars.title')}
      </Heading>
      <Paragraph>{t('bars.lead')}</Paragraph>
      <div className="scroll-x" role="region" aria-label={t('bars.title')} tabIndex={0}>
        <table className="faces-plot">
          <thead>
            <tr>
              <th scope="col">{t('measure')}</th>
              <th scope="col" className="faces-plot__bar">
                {t('bars.bar')}
              </th>
              {(['actual', 'planned', 'feasible', 'gap', 'weighted', 'target'] as const).map((column) => (
                <th scope="col" className="num" key={column}>
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {REVIEW_MEASURES.map((measure) => {
              const { mean, weighted } = figures.measures[measure];
              const told = (value: number | null) => text.value(measure, value);
              const target = targets.find((one) => one.measure === measure && one.split === 'all');
              const gap =
                mean.planned === null || mean.feasible === null ? null : Math.abs(mean.planned - mean.feasible);
              return (
                <tr key={measure}>
                  <th scope="row">
                    <abbr title={text.help(measure)}>{text.measure(measure)}</abbr>
                  </th>
                  <td>
                    <ThreeNumberBar
                      {...mean}
                      moreIsBetter={measure !== 'faces'}
                      scaleTo={scaleTo(measure, Object.values(mean))}
                      label={t('bars.label', {
                        measure: text.measure(measure),
                        actual: told(mean.actual),
                        planned: told(mean.planned),
                        feasible: told(mean.feasible),
                      })}
                    />
                  </td>
                  <td className="num">{told(mean.actual)}</td>
                  <td className="num">{told(mean.planned)}</td>
                  <td className="num">{told(mean.feasible)}</td>
                  <td className="num">{told(gap)}</td>
                  <td className="num">{told(weighted.actual)}</td>
                  <td className="num">{told(target?.value ?? null)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Shares and indexes go to 1, faces as far as they need. */
const scaleTo = (measure: ReviewMeasure, values: readonly (number | null)[]): number =>
  measure === 'faces' ? scaleFor(values.flatMap((value) => value ?? [])).to : 1;
