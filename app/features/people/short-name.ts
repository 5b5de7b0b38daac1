/** `Torgeir H.` of `Torgeir Moen Haugen`: enough to know a face by, and no more. */
export function shortNameOf(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  const last = rest.at(-1);
  return last === undefined ? first : `${first} ${last.slice(0, 1)}.`;
}
