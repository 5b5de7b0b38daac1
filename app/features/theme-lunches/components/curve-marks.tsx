/** How the line of a zone is drawn: told apart by dashes and shapes, so that it needs no colour. */
const DASHES = ['none', '9 4', '2 4', '12 3 2 3'];
const SHAPES = ['disc', 'square', 'diamond', 'triangle'] as const;

export interface CurveLook {
  readonly dash: string;
  readonly shape: (typeof SHAPES)[number];
}

/** The look of each of sixteen lines is its own. */
export const lookOf = (index: number): CurveLook => ({
  dash: DASHES[index % DASHES.length] ?? 'none',
  shape: SHAPES[(index + Math.floor(index / DASHES.length)) % SHAPES.length] ?? 'disc',
});

const HALF = 4;
const WIDE = 5;

/** The mark at a point of a line. */
export function CurveMark({ x, y, shape }: { x: number; y: number; shape: CurveLook['shape'] }) {
  if (shape === 'disc') return <circle className="lunch-curve__mark" cx={x} cy={y} r={HALF} />;
  const path = {
    square: `M${x - HALF},${y - HALF}h${2 * HALF}v${2 * HALF}h${-2 * HALF}z`,
    diamond: `M${x},${y - WIDE}L${x + WIDE},${y}L${x},${y + WIDE}L${x - WIDE},${y}z`,
    triangle: `M${x},${y - WIDE}L${x + WIDE},${y + HALF}L${x - WIDE},${y + HALF}z`,
  }[shape];
  return <path className="lunch-curve__mark" d={path} />;
}
