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
const LEFT = 40;
const BASE = HEIGHT - 32;

/** How many recipients met few faces and how many met many. */
export function DistributionPlot({ bins, month, days }: DistributionPlotProps) {
  const { t } = useTranslation('review');
  const title = t('distribution.title', { days, month });
  const nameOf = ({ from, to }: DistributionBin): string => {
    if (from === null) return to === null ? t('distribution.any') : t('distribution.upTo', { to });
    if (to === null) return t('distribution.orMore', { from });
    return from === to ? String(from) : t('distribution.span', { from, to });
  };
  const { to: most, ticks } = scaleFor(bins.map(({ people }) => people));
  const xOf = (index: number) => placeOn({ from: LEFT, to: WIDTH - 4, most: bins.length }, index);
  const yOf = (people: number) => placeOn({ from: BASE, to: 10, most }, people);
  return (
    <section className="stack review-section">
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      {bins.length === 0 ? (
        <Paragraph>{t('suppressed')}</Paragraph>
      ) : (
        <>
          <Paragraph>{t(bins[0]?.from === null ? 'distribution.leadGroups' : 'distribution.lead')}</Paragraph>
          <svg className="distribution plot--wide" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
            {ticks.map((value) => (
              <g key={value}>
                <line className="trend__rule" x1={LEFT} x2={WIDTH - 4} y1={yOf(value)} y2={yOf(value)} />
                <text className="trend__text" x={LEFT - 5} y={yOf(value) + 4} textAnchor="end">
                  {value}
                </text>
              </g>
            ))}
            {bins.map((bin, index) => {
              const [x, y, end] = [xOf(index) + 8, yOf(bin.people), xOf(index + 1) - 8];
              return (
                <g key={nameOf(bin)}>
                  <rect
                    className="distribution__bar"
                    {...{ x, y }}
                    width={end - x}
                    height={BASE - y}
                    data-value={bin.people}
                  />
                  <text className="trend__text" x={(x + end) / 2} y={BASE + 23} textAnchor="middle">
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
