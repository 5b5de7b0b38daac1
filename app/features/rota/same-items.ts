/** Whether two lists hold the same objects in the same order. */
export const sameItems = <Item>(a: readonly Item[], b: readonly Item[]): boolean =>
  a === b || (a.length === b.length && a.every((item, n) => item === b[n]));

/** Whether props are the same, for `memo`: lists that are made anew, but hold the same, are. */
export function sameProps<Props extends object>(a: Props, b: Props): boolean {
  const names = Object.keys(a) as (keyof Props)[];
  return names.every((name) => {
    const [one, other] = [a[name], b[name]];
    return one === other || (Array.isArray(one) && Array.isArray(other) && sameItems<unknown>(one, other));
  });
}
