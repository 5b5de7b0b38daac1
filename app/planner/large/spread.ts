/** Shares out whole numbers, row after row, so that what rounding gave too much in one row is made good in the next. */
export interface Spreader {
  /** Parts that add up to `total`, by weights that add up to 1; none is above its `most`, where given. */
  spread(total: number, most?: readonly number[]): number[];
}

export function createSpreader(weights: readonly number[]): Spreader {
  const owed = weights.map(() => 0);
  return {
    spread: (total, most) => {
      const wanted = weights.map((weight, i) => weight * total + owed[i]!);
      const parts = weights.map(() => 0);
      const room = (i: number): boolean => parts[i]! < (most?.[i] ?? Infinity);
      for (let left = total; left > 0; left--) {
        const next = neediest(wanted, parts, room);
        if (next < 0) break;
        parts[next]!++;
      }
      wanted.forEach((want, i) => (owed[i] = want - parts[i]!));
      return parts;
    },
  };
}

/** Who lacks most of those who have room, the first of equals; -1 where nobody has any. */
function neediest(wanted: readonly number[], parts: readonly number[], room: (i: number) => boolean): number {
  let best = -1;
  wanted.forEach((want, i) => {
    if (room(i) && (best < 0 || want - parts[i]! > wanted[best]! - parts[best]! + 1e-9)) best = i;
  });
  return best;
}
