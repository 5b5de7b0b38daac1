/** Temperature in search energy by the used share (0..1) of a run. */
export type Cooling = (used: number) => number;

/** A share of a run, and the temperature that it ends at; the first begins at 0. */
type Point = readonly [used: number, temperature: number];

/** Cools by equal factors in equal times between one point and the next. Needs two points or more, of rising shares. */
export function coolingThrough(points: readonly [Point, Point, ...Point[]]): Cooling {
  return (used) => {
    let at = 1;
    while (at < points.length - 1 && used > points[at]![0]) at++;
    const [fromUsed, from] = points[at - 1]!;
    const [toUsed, to] = points[at]!;
    const part = Math.min(1, Math.max(0, (used - fromUsed) / (toUsed - fromUsed)));
    return from * Math.pow(to / from, part);
  };
}
