/** What stands at a place of a list that has one there. */
export function at<Value>(list: ArrayLike<Value>, place: number): Value {
  const value = list[place];
  if (value === undefined) throw new Error(`A list of ${list.length} has nothing at ${place}`);
  return value;
}
