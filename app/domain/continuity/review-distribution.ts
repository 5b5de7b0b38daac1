import { toStep } from './review-rounding';
import { SMALLEST_GROUP } from './suppress';

/** How many recipients met from so many faces to so many, both included. `null`: or fewer, or more. */
export interface DistributionBin {
  readonly from: number | null;
  readonly to: number | null;
  readonly people: number;
}

/**
 * How faces are spread over people, in whole faces. With `suppress`, neighbouring bins are put together until each holds
 * five people, and nothing is told of fewer than five: neither what the fewest and the most were, nor, where somebody
 * joins, in which bin she is, as people are told in steps of five.
 */
export function distributionOf(faces: readonly number[], { suppress }: { suppress: boolean }): DistributionBin[] {
  const rounded = faces.map((value) => Math.round(value));
  if (rounded.length === 0 || (suppress && rounded.length < SMALLEST_GROUP)) return [];
  const bins = binsOf(rounded, { fewest: suppress ? SMALLEST_GROUP : 0 });
  if (!suppress) return bins;
  return bins.map(({ from, to, people }, index) => ({
    from: index === 0 ? null : from,
    to: index === bins.length - 1 ? null : to,
    people: toStep(people, SMALLEST_GROUP),
  }));
}

/** Bins of neighbouring values from the least to the most, none of them of fewer people. */
function binsOf(values: readonly number[], { fewest }: { fewest: number }) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const bins: { from: number; to: number; people: number }[] = [];
  for (let value = least; value <= most; value++) {
    const people = values.filter((one) => one === value).length;
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
