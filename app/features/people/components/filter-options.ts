/** The different zones of a list, as options of a filter, in alphabetical order. */
export function optionsOf(things: readonly { id: string; name: string }[]): { value: string; label: string }[] {
  const byId = new Map(things.map((thing) => [thing.id, thing.name]));
  return [...byId].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'nb'));
}
