import { SMALLEST_GROUP } from './suppress';

/** How many recipients met from so many faces to so many, both included. */
export interface DistributionBin {
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

/**
 * How faces are spread over people, in whole faces. With `suppress`, neighbouring bins are put together until each holds
 * five people, and nothing is told of fewer than five.
 */
export function distributionOf(faces: readonly number[], { suppress }: { suppress: boolean }): DistributionBin[] {
  const rounded = faces.map((value) => Math.round(value));
  if (rounded.length === 0 || (suppress && rounded.length < SMALLEST_GROUP)) return [];
  const [least, most] = [Math.min(...rounded), Math.max(...rounded)];
  const fewest = suppress ? SMALLEST_GROUP : 0;
  const bins: DistributionBin[] = [];
  for (let value = least; value <= most; value++) {
    const people = rounded.filter((one) => one === value).length;
    const open = bins.at(-1);
    if (open !== undefined && open.people < fewest) {
      bins[bins.length - 1] = { from: open.from, to: value, people: open.people + people };
    } else bins.push({ from: value, to: value, people });
  }
  const [last, before] = [bins.at(-1), bins.at(-2)];
  if (last !== undefined && before !== undefined && last.people < fewest) {
    bins.splice(-2, 2, { from: before.from, to: last.to, people: before.people + last.people });
  }
  return bins;
}
