/** Fewest people behind a figure that a reader without need to know the people may see. */
export const SMALLEST_GROUP = 5;

/**
 * Which groups of a partition may be shown. A group under five is hidden; where the hidden ones together are under five,
 * the smallest shown group is hidden too, so that the total minus the shown ones tells nothing. An empty group is no
 * one's figure and stays.
 */
export function shownGroups<Key>(groups: readonly { readonly key: Key; readonly size: number }[]): Set<Key> {
  const hidden = groups.filter((group) => group.size > 0 && group.size < SMALLEST_GROUP);
  const shown = groups.filter((group) => !hidden.includes(group)).sort((a, b) => a.size - b.size);
  const filled = shown.filter((group) => group.size > 0);
  while (hidden.length > 0 && sumOf(hidden) < SMALLEST_GROUP && filled.length > 0) {
    const next = filled.shift();
    if (next) hidden.push(next);
  }
  const hiddenKeys = new Set(hidden.map((group) => group.key));
  return new Set(groups.map((group) => group.key).filter((key) => !hiddenKeys.has(key)));
}

const sumOf = (groups: readonly { readonly size: number }[]): number =>
  groups.reduce((sum, group) => sum + group.size, 0);
