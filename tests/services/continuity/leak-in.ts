import { workedOut } from '../../unit/continuity/worked-out';
import type { Fact } from './shown-facts';

/** Who reads: one who knows the recipients of some zones by name. */
interface Reader {
  readonly made: { readonly people: readonly { readonly reference: string; readonly zone: string }[] };
  readonly knows: readonly string[];
}

/** Who can be told something of by facts, beside those whom the reader knows by name. */
export function leakIn(shown: readonly Fact[], { made, knows }: Reader) {
  const known = new Set(made.people.filter(({ zone }) => knows.includes(zone)).map(({ reference }) => reference));
  for (const kind of new Set(shown.map((fact) => fact.kind))) {
    const own = shown.filter((fact) => fact.kind === kind);
    const columns = [...new Set(own.flatMap(({ of }) => of))].filter((name) => !known.has(ownerOf(name)));
    const people = [...new Set(columns.map(ownerOf))];
    const rows = [...new Set(own.map(({ of }) => columns.map((name) => (of.includes(name) ? 1 : 0)).join('')))];
    const leak = workedOut({
      rows: rows.map((row) => [...row].map(Number)),
      owners: columns.map((name) => people.indexOf(ownerOf(name))),
    });
    if (leak !== null) return { kind, people: [...leak].map((at) => people[at]) };
  }
  return null;
}

const ownerOf = (name: string): string => name.split(' ')[0] ?? '';
