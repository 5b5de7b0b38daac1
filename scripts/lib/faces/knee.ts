/** A plan of the curve: minutes of travel a shift against mean faces, at a weight of travel. */
export interface CurvePoint {
  readonly weight: number;
  readonly travel: number;
  readonly m14: number;
}

interface Scaled {
  readonly point: CurvePoint;
  /** Between the ends of the curve, 0..1 each way. */
  readonly x: number;
  readonly y: number;
}

function scaled(points: readonly CurvePoint[]): Scaled[] {
  const range = (of: (point: CurvePoint) => number): [number, number] => [
    Math.min(...points.map(of)),
    Math.max(...points.map(of)),
  ];
  const [leastTravel, mostTravel] = range(({ travel }) => travel);
  const [leastFaces, mostFaces] = range(({ m14 }) => m14);
  return points.map((point) => ({
    point,
    x: (point.travel - leastTravel) / Math.max(1e-9, mostTravel - leastTravel),
    y: (point.m14 - leastFaces) / Math.max(1e-9, mostFaces - leastFaces),
  }));
}

/** The knee: the point farthest below the line between the ends, where both have come down most for what each costs. */
export function kneeOf(points: readonly CurvePoint[]): CurvePoint | null {
  const under = scaled(points).map(({ point, x, y }) => ({ point, below: 1 - x - y }));
  return (
    under.reduce<(typeof under)[number] | null>(
      (best, next) => (best === null || next.below > best.below ? next : best),
      null,
    )?.point ?? null
  );
}

const [COLUMNS, ROWS] = [60, 16];

/** The curve in letters: faces upwards, travel to the right; `o` a plan, `*` the one at the default weight. */
export function textPlot(points: readonly CurvePoint[], defaultWeight: number): string[] {
  const rows = Array.from({ length: ROWS + 1 }, () => Array.from({ length: COLUMNS + 1 }, () => ' '));
  for (const { point, x, y } of scaled(points)) {
    const row = rows[ROWS - Math.round(y * ROWS)];
    const column = Math.round(x * COLUMNS);
    if (row && row[column] !== '*') row[column] = point.weight === defaultWeight ? '*' : 'o';
  }
  return rows.map((row) => `|${row.join('').trimEnd()}`).concat(`+${'-'.repeat(COLUMNS)}> travel`);
}

/** The curve as a picture that any browser shows. */
export function svgPlot(points: readonly CurvePoint[], defaultWeight: number): string {
  const [width, height, margin] = [640, 400, 60];
  const dots = scaled(points).map(({ point, x, y }) => ({
    point,
    cx: (margin + x * (width - 2 * margin)).toFixed(1),
    cy: (height - margin - y * (height - 2 * margin)).toFixed(1),
  }));
  const inOrder = [...dots].sort((a, b) => a.point.travel - b.point.travel);
  const marks = dots.map(({ point, cx, cy }) => {
    const fill = point.weight === defaultWeight ? '#b00020' : '#1f4e79';
    const label = `${String(point.weight)}: ${point.travel.toFixed(1)} min, ${point.m14.toFixed(2)}`;
    return `<circle cx="${cx}" cy="${cy}" r="5" fill="${fill}"/><text x="${cx}" y="${cy}" dx="8" dy="-6">${label}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" font-family="sans-serif" font-size="11">`,
    `<polyline fill="none" stroke="#888" points="${inOrder.map(({ cx, cy }) => `${cx},${cy}`).join(' ')}"/>`,
    ...marks,
    `<text x="${String(width / 2)}" y="${String(height - 15)}" text-anchor="middle">minutes of travel a shift</text>`,
    `<text x="15" y="30">faces in 14 days (label: weight of a minute: travel, faces)</text>`,
    '</svg>',
    '',
  ].join('\n');
}
