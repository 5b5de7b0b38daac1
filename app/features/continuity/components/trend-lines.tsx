import { SIDES, type ReviewCell, type ReviewMeasure, type Side } from '~/domain/continuity/review-cells';
import { placeOn, scaleFor } from '../plot-scale';

interface TrendLinesProps {
  cells: readonly ReviewCell[];
  measure: ReviewMeasure;
  /** The highest value of every plot that this one is read beside. */
  scaleTo: number;
  target: number | null;
  /** Words under the first and the last month; one month has one. */
  ends: readonly [string, string];
  /** Value of a step of the scale. */
  tick: (value: number) => string;
  /** The plot in words. */
  label: string;
  size: { readonly width: number; readonly height: number };
}

const LEFT = 56;
const RIGHT = 8;
const TOP = 8;
const BOTTOM = 28;

/** The value of a cell on a side. */
export const valueOf = (cell: ReviewCell, { measure, side }: { measure: ReviewMeasure; side: Side }): number | null =>
  cell.figures?.measures[measure].mean[side] ?? null;

/** Actual as a thick line with dots, planned dashed with squares, feasible dotted, and the target as a long-dashed line. */
export function TrendLines({ cells, measure, scaleTo, target, ends, tick, label, size }: TrendLinesProps) {
  const { to: most, ticks } = scaleFor([scaleTo]);
  const xOf = (index: number) =>
    placeOn({ from: LEFT + 6, to: size.width - RIGHT - 6, most: Math.max(1, cells.length - 1) }, index);
  const yOf = (value: number) => placeOn({ from: size.height - BOTTOM, to: TOP, most }, value);
  return (
    <svg
      className={size.width > 400 ? 'trend plot--wide' : 'trend'}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
    >
      {ticks.map((value) => (
        <g key={value}>
          <line className="trend__rule" x1={LEFT} x2={size.width - RIGHT} y1={yOf(value)} y2={yOf(value)} />
          <text className="trend__text" x={LEFT - 5} y={yOf(value) + 4} textAnchor="end">
            {tick(value)}
          </text>
        </g>
      ))}
      {target === null ? null : (
        <line className="trend__target" x1={LEFT} x2={size.width - RIGHT} y1={yOf(target)} y2={yOf(target)} />
      )}
      {SIDES.toReversed().map((side) => {
        const values = cells.map((cell) => valueOf(cell, { measure, side }));
        return (
          <g key={side} className={`trend__side trend__side--${side}`}>
            <path d={pathOf(values, { xOf, yOf })} />
            {values.map((value, index) =>
              value === null ? null : <Mark key={index} side={side} x={xOf(index)} y={yOf(value)} value={value} />,
            )}
          </g>
        );
      })}
      <text className="trend__text" x={LEFT} y={size.height - 6}>
        {ends[0]}
      </text>
      {ends[1] === ends[0] ? null : (
        <text className="trend__text" x={size.width - RIGHT} y={size.height - 6} textAnchor="end">
          {ends[1]}
        </text>
      )}
    </svg>
  );
}

/** One stroke for each run of months with a value. */
function pathOf(
  values: readonly (number | null)[],
  { xOf, yOf }: { xOf: (index: number) => number; yOf: (value: number) => number },
): string {
  return values
    .map((value, index) => {
      if (value === null) return '';
      const starts = index === 0 || values[index - 1] === null;
      return `${starts ? 'M' : 'L'}${xOf(index)} ${yOf(value)}`;
    })
    .join('');
}

function Mark({ side, x, y, value }: { side: Side; x: number; y: number; value: number }) {
  if (side === 'actual') return <circle cx={x} cy={y} r="3.2" data-value={value} />;
  if (side === 'planned') return <rect x={x - 2.5} y={y - 2.5} width="5" height="5" data-value={value} />;
  return <path className="trend__diamond" d={`M${x} ${y - 2.5}l2.5 2.5l-2.5 2.5l-2.5 -2.5z`} data-value={value} />;
}
