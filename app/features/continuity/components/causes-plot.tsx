import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LOSS_CAUSES } from '~/domain/continuity/lost-faces';
import type { FacesByCause, Month, ReviewGroup } from '~/domain/continuity/review-cells';
import { placeOn, scaleFor } from '../plot-scale';
import { CAUSE_PARTS, partsOf } from '../cause-parts';
import { CausePatterns } from './cause-patterns';
import { PlotTable } from './plot-table';
import type { ReviewText } from './use-review-text';

interface CausesPlotProps {
  all: ReviewGroup;
  months: readonly Month[];
  text: ReviewText;
}

const BAR = 18;
const ROW = 28;
const LEFT = 110;
const WIDTH = 720;
const RIGHT = 60;

/** Faces met in a window, month by month, as parts by cause that add up. What spared a face is drawn back from the end. */
export function CausesPlot({ all, months, text }: CausesPlotProps) {
  const { t } = useTranslation('review');
  const rows = all.months.map((cell, index) => ({
    label: text.month(months[index] ?? ''),
    faces: cell.figures?.faces ?? null,
  }));
  const total = { label: t('inAll'), faces: all.period.figures?.faces ?? null };
  const told = (value: number): string => text.value('faces', value);
  return (
    <section className="stack review-section">
      <Heading level={2} data-size="xs">
        {t('causes.title')}
      </Heading>
      <Paragraph>{t('causes.lead')}</Paragraph>
      <CauseBars rows={[...rows, total]} label={t('causes.title')} told={told} />
      <PlotTable
        caption={t('causes.title')}
        columns={[t('month'), ...CAUSE_PARTS.map((part) => t(`cause.${part}.name`)), t('causes.sum')]}
        rows={[...rows, total].map(({ label, faces }) => [
          label,
          ...(faces === null
            ? [...CAUSE_PARTS, 'sum'].map(() => t('few'))
            : [...partsOf(faces).map(({ value }) => told(value)), told(sumOf(faces))]),
        ])}
      />
    </section>
  );
}

const sumOf = (faces: FacesByCause): number => LOSS_CAUSES.reduce((sum, cause) => sum + faces.lost[cause], faces.least);

interface CauseBarsProps {
  rows: readonly { label: string; faces: FacesByCause | null }[];
  label: string;
  told: (value: number) => string;
}

function CauseBars({ rows, label, told }: CauseBarsProps) {
  const { t } = useTranslation('review');
  const id = useId();
  const ends = rows.flatMap(({ faces }) =>
    faces === null ? [] : [Math.max(0, ...partsOf(faces).map(({ to }) => to))],
  );
  const { to: most } = scaleFor(ends);
  const xOf = (value: number) => placeOn({ from: LEFT, to: WIDTH - RIGHT, most }, value);
  return (
    <>
      <ul className="plot-legend">
        {CAUSE_PARTS.map((part) => (
          <li key={part}>
            <svg className="plot-legend__swatch" viewBox="0 0 18 14" aria-hidden="true">
              <rect className={`cause cause--${part}`} width="18" height="14" />
              <rect width="18" height="14" fill={`url(#${id}-${part})`} />
            </svg>
            <span>
              {t(`cause.${part}.name`)}: {t(`cause.${part}.help`)}
            </span>
          </li>
        ))}
      </ul>
      <svg className="causes plot--wide" viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`} role="img" aria-label={label}>
        <CausePatterns id={id} />
        {rows.map(({ label: head, faces }, index) => (
          <g key={head} transform={`translate(0 ${index * ROW})`}>
            <text className="trend__text" x={LEFT - 6} y={BAR + 3} textAnchor="end">
              {head}
            </text>
            {faces === null ? (
              <text className="trend__text" x={LEFT} y={BAR + 3}>
                {t('few')}
              </text>
            ) : (
              <>
                {partsOf(faces).map(({ part, from, to, value }) => {
                  const box = { x: xOf(Math.min(from, to)), width: Math.abs(xOf(to) - xOf(from)) };
                  const back = value < 0 ? { y: 14, height: BAR - 10 } : { y: 4, height: BAR };
                  return (
                    <g key={part}>
                      <rect className={`cause cause--${part}`} {...box} {...back} data-value={value} />
                      <rect {...box} {...back} fill={`url(#${id}-${part})`} />
                    </g>
                  );
                })}
                <line className="causes__end" x1={xOf(sumOf(faces))} x2={xOf(sumOf(faces))} y1="1" y2={ROW - 1} />
                <text className="trend__text" x={WIDTH - RIGHT + 6} y={BAR + 3}>
                  {told(sumOf(faces))}
                </text>
              </>
            )}
          </g>
        ))}
      </svg>
    </>
  );
}
