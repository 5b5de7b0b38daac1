import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { DistributionBin } from '~/domain/continuity/review-distribution';
import { placeOn, scaleFor } from '../plot-scale';
import { PlotTable } from './plot-table';

interface DistributionPlotProps {
  bins: readonly DistributionBin[];
  /** The month that it is of, in words. */
  month: string;
  days: number;
}

const WIDTH = 720;
const HEIGHT = 190;
const LEFT = 34;
const BASE = HEIGHT - 26;

/** How many recipients met few faces and how many met many. A wide bar is of more than one number of faces. */
export function DistributionPlot({ bins, month, days }: DistributionPlotProps) {
  const { t } = useTranslation('review');
  const title = t('distribution.title', { days, month });
  const nameOf = ({ from, to }: DistributionBin): string =>
    from === to ? String(from) : t('distribution.span', { from, to });
  const { to: most, ticks } = scaleFor(bins.map(({ people }) => people));
  const [first, last] = [bins[0]?.from ?? 0, (bins.at(-1)?.to ?? 0) + 1];
  const xOf = (faces: number) => placeOn({ from: LEFT, to: WIDTH - 4, most: last - first }, faces - first);
  const yOf = (people: number) => placeOn({ from: BASE, to: 10, most }, people);
  return (
    <section className="stack review-section" aria-labelledby="fordeling">
      <Heading level={2} data-size="xs" id="fordeling">
        {title}
      </Heading>
      {bins.length === 0 ? (
        <Paragraph>{t('suppressed')}</Paragraph>
      ) : (
        <>
          <Paragraph>{t('distribution.lead')}</Paragraph>
          <svg className="distribution" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
            {ticks.map((value) => (
              <g key={value}>
                <line className="trend__rule" x1={LEFT} x2={WIDTH - 4} y1={yOf(value)} y2={yOf(value)} />
                <text className="trend__text" x={LEFT - 5} y={yOf(value) + 4} textAnchor="end">
                  {value}
                </text>
              </g>
            ))}
            {bins.map((bin) => {
              const [x, y, end] = [xOf(bin.from) + 1, yOf(bin.people), xOf(bin.to + 1) - 1];
              return (
                <g key={bin.from}>
                  <rect
                    className="distribution__bar"
                    {...{ x, y }}
                    width={end - x}
                    height={BASE - y}
                    data-value={bin.people}
                  />
                  <text className="trend__text" x={(x + end) / 2} y={BASE + 17} textAnchor="middle">
                    {nameOf(bin)}
                  </text>
                </g>
              );
            })}
          </svg>
          <PlotTable
            caption={title}
            columns={[t('distribution.faces'), t('people')]}
            rows={bins.map((bin) => [nameOf(bin), String(bin.people)])}
          />
        </>
      )}
    </section>
  );
}
