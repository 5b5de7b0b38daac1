/** Two letters for a name on a disc or a narrow column: of the first and last word, or the first two of a single one. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = '', ...rest] = words;
  const last = rest.at(-1);
  return last === undefined ? first.slice(0, 2) : `${first.slice(0, 1)}${last.slice(0, 1)}`.toUpperCase();
}
