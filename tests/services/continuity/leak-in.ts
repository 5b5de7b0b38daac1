import { SMALLEST_GROUP } from '~/domain/continuity/suppress';
import { workedOut } from '../../unit/continuity/worked-out';
import type { Fact } from './shown-facts';

/** Who reads: one who knows the recipients of some zones by name. */
interface Reader {
  readonly made: { readonly people: readonly { readonly reference: string; readonly zone: string }[] };
  readonly knows: readonly string[];
}

/** Who can be told something of by facts that are told as they are, beside those whom the reader knows by name. */
export function leakIn(shown: readonly Fact[], reader: Reader) {
  const known = knownTo(reader);
  const exact = shown.filter(({ count }) => count?.told.isLeast !== true);
  for (const kind of new Set(exact.map((fact) => fact.kind))) {
    const own = exact.filter((fact) => fact.kind === kind);
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

const knownTo = ({ made, knows }: Reader): ReadonlySet<string> =>
  new Set(made.people.filter(({ zone }) => knows.includes(zone)).map(({ reference }) => reference));

/** Between which numbers what a count holds of people elsewhere must lie, as its reader can reason. */
interface Bounded {
  readonly kind: string;
  readonly elsewhere: readonly string[];
  from: number;
  to: number;
}

/**
 * Two counts, the first part of the second, of which it can be told how many are in the second alone, and these are one to
 * four; a count may be in it alone, as part of itself and of nobody. Of which counts are parts of others the reader is
 * taken to know everything.
 */
export function nestedLeakIn(shown: readonly Fact[], reader: Reader) {
  const known = knownTo(reader);
  const nobody: Bounded = { kind: 'nobody', elsewhere: [], from: 0, to: 0 };
  const counts = [nobody, ...shown.flatMap((fact) => (fact.count ? [boundedFor(fact.kind, fact.count, known)] : []))];
  const pairs = counts.flatMap((part) =>
    counts.filter((whole) => isPart(part, whole)).map((whole) => ({ part, whole })),
  );
  while (pairs.some(narrow)) continue;
  const told = pairs.find(({ part, whole }) => {
    const [least, most] = [Math.max(0, whole.from - part.to), whole.to - part.from];
    return least === most && least > 0 && least < SMALLEST_GROUP;
  });
  return told ? [told.part.kind, told.whole.kind] : null;
}

/** Nobody is told of few more than that they are one to four, and of more in steps of five, unless it is exact. */
function boundedFor(kind: string, { told, names }: NonNullable<Fact['count']>, known: ReadonlySet<string>): Bounded {
  const elsewhere = names.filter((name) => !known.has(ownerOf(name)));
  const least = told.count - (names.length - elsewhere.length);
  if (!told.isLeast) return { kind, elsewhere, from: least, to: least };
  const isStep = least >= SMALLEST_GROUP && least % SMALLEST_GROUP === 0;
  const isFew = least === 1 && elsewhere.length < SMALLEST_GROUP;
  const most = isStep ? least + SMALLEST_GROUP - 1 : isFew ? SMALLEST_GROUP - 1 : Infinity;
  return { kind, elsewhere, from: Math.max(0, least), to: most };
}

/** Whether each name is in the whole at least as often. */
function isPart(part: Bounded, whole: Bounded): boolean {
  if (part === whole || part.elsewhere.length > whole.elsewhere.length) return false;
  const times = ({ elsewhere }: Bounded, name: string) => elsewhere.filter((one) => one === name).length;
  return [...new Set(part.elsewhere)].every((name) => times(part, name) <= times(whole, name));
}

/** A part is no more than its whole; whether that tells anything new. */
function narrow({ part, whole }: { part: Bounded; whole: Bounded }): boolean {
  if (part.to <= whole.to && whole.from >= part.from) return false;
  part.to = Math.min(part.to, whole.to);
  whole.from = Math.max(whole.from, part.from);
  return true;
}

/** The facts as they would be if numbers of five people or more were told as they are. */
export const inWholeNumbers = (shown: readonly Fact[], reader: Reader): Fact[] => {
  const known = knownTo(reader);
  return shown.map((fact) => {
    const people = new Set((fact.count?.names ?? []).filter((name) => !known.has(ownerOf(name))).map(ownerOf)).size;
    const isMany = fact.count !== undefined && people >= SMALLEST_GROUP;
    if (!isMany) return fact;
    return { ...fact, count: { ...fact.count, told: { count: fact.count.names.length, isLeast: false } } };
  });
};

const ownerOf = (name: string): string => name.split(' ')[0] ?? '';
