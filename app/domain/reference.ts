/** The first free reference `<prefix><number>`, one above the highest in use and at least two digits: `S15`. */
export function nextReference(options: { prefix: string; taken: readonly string[]; digits?: number }): string {
  const pattern = new RegExp(`^${options.prefix}(\\d{1,6})$`);
  const numbers = options.taken.map((reference) => Number(pattern.exec(reference)?.[1] ?? 0));
  const next = numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1;
  return options.prefix + String(next).padStart(options.digits ?? 2, '0');
}
