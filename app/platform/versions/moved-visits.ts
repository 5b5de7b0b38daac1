/** How many visits follow a change of a team, as it is kept of the change. */
export interface MovedVisits {
  readonly moved: number;
  /** How many of them each recipient has, by reference. */
  readonly movedOf: Readonly<Record<string, number>>;
}

export function movedVisits(moved: readonly { readonly recipient: string }[]): MovedVisits {
  const movedOf: Record<string, number> = {};
  for (const { recipient } of moved) movedOf[recipient] = (movedOf[recipient] ?? 0) + 1;
  return { moved: moved.length, movedOf };
}
