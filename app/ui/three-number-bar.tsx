import { useId } from 'react';
import './three-number-bar.css';

interface ThreeNumberBarProps {
  /** What was: the fill. */
  actual: number | null;
  /** What the plan gives: the outline. */
  planned: number | null;
  /** What the rota allows at best: the line. */
  feasible: number | null;
  /** The right end of the scale. */
  scaleTo: number;
  /** For shares, of which more is better: only another rota can change what is beyond the line, not what is before it. */
  moreIsBetter?: boolean;
  /** The figures in words, for those who do not see the bar. */
  label: string;
}

const WIDTH = 200;
const HEIGHT = 20;

/**
 * Actual, planned and feasible on one scale. Between planned and feasible stands a hatched field: what planning can
 * still win. Up to the line, or beyond it where more is better, stands a dotted one: what only another rota can change.
 */
export function ThreeNumberBar({
  actual,
  planned,
  feasible,
  scaleTo,
  moreIsBetter = false,
  label,
}: ThreeNumberBarProps) {
  const id = useId();
  const at = (value: number) => Math.round((Math.min(value, scaleTo) / scaleTo) * WIDTH * 10) / 10;
  const gap =
    planned !== null && feasible !== null ? [at(Math.min(planned, feasible)), at(Math.max(planned, feasible))] : null;
  return (
    <svg
      className="three-number-bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="none"
    >
      <defs>
        <pattern id={`${id}-gap`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="three-number-bar__hatch" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
        <pattern id={`${id}-floor`} width="5" height="5" patternUnits="userSpaceOnUse">
          <circle className="three-number-bar__dot" cx="2.5" cy="2.5" r="0.8" />
        </pattern>
      </defs>
      <rect className="three-number-bar__ground" x="0" y="0" width={WIDTH} height={HEIGHT} />
      {feasible === null ? null : (
        <rect
          x={moreIsBetter ? at(feasible) : 0}
          y="1"
          width={moreIsBetter ? WIDTH - at(feasible) : at(feasible)}
          height={HEIGHT - 2}
          fill={`url(#${id}-floor)`}
        />
      )}
      {gap ? (
        <rect x={gap[0]} y="1" width={(gap[1] ?? 0) - (gap[0] ?? 0)} height={HEIGHT - 2} fill={`url(#${id}-gap)`} />
      ) : null}
      {actual === null ? null : (
        <rect className="three-number-bar__actual" x="0" y="6" width={at(actual)} height={HEIGHT - 12} />
      )}
      {planned === null ? null : (
        <rect
          className="three-number-bar__planned"
          x="0.75"
          y="2"
          width={Math.max(0, at(planned) - 1.5)}
          height={HEIGHT - 4}
        />
      )}
      {feasible === null ? null : (
        <line className="three-number-bar__feasible" x1={at(feasible)} x2={at(feasible)} y1="0" y2={HEIGHT} />
      )}
    </svg>
  );
}
