/** A value that a test knows to be there; its absence is a fault of the test. */
export function some<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('nothing is there');
  return value;
}
