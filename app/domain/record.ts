/** A record from its entries. Every key becomes the record's own, whatever it is named. */
export function recordOf<Key extends string, Value>(entries: Iterable<readonly [Key, Value]>): Record<Key, Value> {
  return Object.fromEntries(entries) as Record<Key, Value>;
}
